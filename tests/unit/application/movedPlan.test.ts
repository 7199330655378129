import { exportPlan } from '../../../src/application/exportPlan';
import { importPlan } from '../../../src/application/importPlan';
import type { TemplateDeps } from '../../../src/application/templates/deps';
import { writePlanFile } from '../../../src/domain/plan/planFile';
import type { PlanInput } from '../../../src/domain/plan/types';
import { createRig, input } from '../../simulation/generationRig';
import { PLAN_DEFAULTS } from '../planDefaults';
import { createTemplateSite, yamlOf } from './templates/templateSite';

const answers: PlanInput = {
  ...PLAN_DEFAULTS,
  name: 'Churn',
  businessQuestion: 'Who will leave?',
  measures: { business: 'churn from 4 % to 3 %', model: 'recall of 0.7' },
  sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: true }],
  environments: ['dev', 'prod'],
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
};

const fileOf = (template: { id: string; version: number; text?: string }) =>
  writePlanFile({ template, answers });

const OUR_WAY = yamlOf('our-way', { version: 4 });

/** Imports a file on a site, as an administrator of it or as anybody else. */
const importOn = (
  site: ReturnType<typeof createTemplateSite>,
  yaml: string,
  who: 'admin' | 'person' = 'admin',
) => {
  const deps: TemplateDeps = site[who];
  const { jira, charters } = createRig().tab().deps;
  return importPlan({ jira, charters, templates: site.library() }, deps, { project: 'NEW', yaml });
};

test('a plan made from a site’s own template is exported with the template’s text, as it was when it was made', async () => {
  const site = createTemplateSite();
  await site.save(yamlOf('our-way'));
  const rig = createRig({ templates: site.library() });
  await rig.tab().start({ project: 'NEW', template: 'our-way', input });
  await site.save(yamlOf('our-way', { summary: 'Agree anew' }), { id: 'our-way', version: 1 });
  const { yaml } = await exportPlan(rig.tab().deps, { project: 'NEW' });
  expect(yaml).toContain('  id: our-way\n  version: 1\n  text: |\n    # Kept by the data office\n');
  expect(yaml).toContain('summary: Agree on the goal');
  expect(yaml).not.toContain('Agree anew');
});

test('a plan made from a template that ships is exported without its text', async () => {
  const rig = createRig();
  await rig.tab().start();
  const { yaml } = await exportPlan(rig.tab().deps, { project: 'NEW' });
  expect(yaml).toContain('template:\n  id: crisp-dm\n');
  expect(yaml).not.toContain('text:');
});

describe('a plan file with a template that the site does not have', () => {
  const file = fileOf({ id: 'our-way', version: 4, text: OUR_WAY });

  test('brings the template where an administrator imports it, and all of its answers', async () => {
    const site = createTemplateSite();
    expect(await importOn(site, file)).toEqual({
      template: 'our-way',
      input: answers,
      notes: ['The template “Churn plan” came with the file. It is one of this site’s own now.'],
    });
    expect(await site.library().find('our-way')).toMatchObject({ id: 'our-way', version: 1 });
    // The second time there is nothing to say: only the number of the version is another.
    expect((await importOn(site, file, 'person')).notes).toEqual([]);
  });

  test('says what to do to anybody else, and brings nothing', async () => {
    const site = createTemplateSite();
    await expect(importOn(site, file, 'person')).rejects.toMatchObject({
      error: {
        code: 'not-found',
        message:
          'This site has no template “our-way”, which the plan is made from. It came with the file: ask a Jira administrator to import this file once.',
      },
    });
    expect(await site.library().find('our-way')).toBeUndefined();
  });

  test.each([
    [
      fileOf({ id: 'our-way', version: 4 }),
      'This site has no template “our-way”, which the plan is made from. Ask a Jira administrator to import the template first.',
    ],
    [
      fileOf({ id: 'other', version: 4, text: OUR_WAY }),
      'The template that came with the file cannot be used: it is called “our-way”, not “other”.',
    ],
    [
      fileOf({ id: 'our-way', version: 4, text: 'nonsense' }),
      expect.stringMatching(/^The template that came with the file cannot be used: line 1: /),
    ],
  ])('is refused where what it has is of no use: %#', async (yaml, message) => {
    await expect(importOn(createTemplateSite(), yaml)).rejects.toMatchObject({ error: { message } });
  });
});

test('a template that has another text here is used as it is here, and that is said', async () => {
  const site = createTemplateSite();
  await site.save(yamlOf('our-way', { summary: 'Agree anew' }));
  expect((await importOn(site, fileOf({ id: 'our-way', version: 1, text: OUR_WAY }))).notes).toEqual([
    'This site’s template “Churn plan” is not as it is in the file. The plan is made from this site’s.',
  ]);
});
