import { checkStep, serverErrors, stepOf } from '../../../static/project-page/wizard/checks';
import {
  assigneesOf,
  initialDraft,
  keptDraft,
  NEW_SOURCE,
  openDraft,
  planInput,
  withRow,
} from '../../../static/project-page/wizard/draft';
import { OVERVIEW } from './fixtures/plan';

const NO_CHARTER = { charter: null, revision: 0 };
const draft = initialDraft(OVERVIEW, NO_CHARTER);
const asking = (businessQuestion: string) => ({ charter: { ...draft.charter, businessQuestion } });

describe('the first answers', () => {
  test('the plan is named after the project', () => expect(draft.name).toBe('Customer churn'));

  test('a project opened on a Tuesday starts on the Monday after', () =>
    expect(initialDraft({ ...OVERVIEW, today: '2026-11-24' }, NO_CHARTER).start).toBe('2026-11-30'));

  test('a project opened on a Monday starts that day', () =>
    expect(initialDraft({ ...OVERVIEW, today: '2026-11-30' }, NO_CHARTER).start).toBe('2026-11-30'));

  test('the environments are dev, test and prod', () =>
    expect(planInput(draft).environments).toEqual(['dev', 'test', 'prod']));
});

describe('what is sent', () => {
  test('texts are sent without the blanks around them, and no target when there is none', () => {
    const input = planInput({
      ...draft,
      name: '  Churn ',
      ...asking(' Who leaves? '),
      sources: [{ ...NEW_SOURCE, id: 4, name: ' CRM ', ownerRole: ' Sales ', sensitive: true }],
    });
    expect(input).toEqual({
      name: 'Churn',
      businessQuestion: 'Who leaves?',
      measures: {},
      sources: [{ name: 'CRM', ownerRole: 'Sales', sensitive: true }],
      environments: ['dev', 'test', 'prod'],
      team: [],
      riskTier: 'limited',
      method: 'scrum',
      start: '2026-11-30',
      sprintLengthDays: 14,
      holidays: [],
    });
  });

  test('what access needs, how long it takes and what a sprint holds are sent where they are known', () => {
    const input = planInput({
      ...draft,
      sources: [{ ...NEW_SOURCE, id: 1, name: 'CRM', needs: ' GDPR training ', accessWeeks: 6 }],
      capacity: 21,
    });
    expect(input.sources).toEqual([
      { name: 'CRM', ownerRole: 'Data owner', sensitive: false, needs: 'GDPR training', accessWeeks: 6 },
    ]);
    expect(input.capacity).toBe(21);
  });

  test('people are not among the answers that are kept, and everything else comes back', () => {
    const ada = { accountId: 'account-1', displayName: 'Ada', avatarUrl: null };
    const answered = {
      ...draft,
      ...asking('Who lea'),
      people: { 'tech-lead': ada },
      team: [{ id: 7, name: 'Data scientist 1', role: 'data-scientist', person: ada }],
      holidays: ['2026-12-25'],
      target: '2027-06-30',
    } as const;
    const kept = keptDraft(answered);
    expect(JSON.stringify(kept)).not.toContain('account-1');
    expect(JSON.stringify(kept)).not.toContain('Ada');
    expect(openDraft(kept, NO_CHARTER)).toEqual({
      ...answered,
      people: {},
      team: [{ id: 1, name: 'Data scientist 1', role: 'data-scientist' }],
    });
  });

  test('people are sent by account id only, those of seats by the name of the seat', () => {
    const ada = { accountId: 'account-1', displayName: 'Ada', avatarUrl: null };
    const team = [
      { id: 1, name: ' Data scientist 1 ', role: 'data-scientist', person: ada },
      { id: 2, name: 'Data scientist 2', role: 'data-scientist' },
    ] as const;
    expect(assigneesOf({ ...draft, people: { 'tech-lead': ada }, team })).toEqual({
      people: { 'tech-lead': 'account-1' },
      seats: [{ seat: 'Data scientist 1', person: 'account-1' }],
    });
  });

  test('measures of a plan file are sent until the charter has its own', () => {
    const imported = {
      ...keptDraft(draft),
      measures: { business: 'churn below 3 %', model: 'recall of 0.7' },
    };
    const opened = openDraft(imported, NO_CHARTER);
    expect(planInput(opened).measures).toEqual({ business: 'churn below 3 %', model: 'recall of 0.7' });
    const charter = { ...opened.charter, modelLift: 'Better than the rules' };
    expect(planInput({ ...opened, charter }).measures).toEqual({
      business: 'churn below 3 %',
      model: 'Better than the rules',
    });
    expect(keptDraft(opened).measures).toEqual(imported.measures);
  });

  test('a row added after one was removed gets an id of its own', () =>
    expect(
      withRow(
        [
          { id: 1, name: 'dev' },
          { id: 3, name: 'prod' },
        ],
        { name: '' },
      ),
    ).toEqual([
      { id: 1, name: 'dev' },
      { id: 3, name: 'prod' },
      { id: 4, name: '' },
    ]));
});

describe('what a step still lacks', () => {
  test('the business question of a new draft', () =>
    expect(checkStep('charter', draft)).toEqual({
      businessQuestion: 'Write the question that the business wants answered.',
    }));

  test('nothing once it is there', () =>
    expect(checkStep('charter', { ...draft, ...asking('Who leaves?') })).toEqual({}));

  test('a question longer than the limit of 2000 says how long it is', () =>
    expect(checkStep('charter', { ...draft, ...asking('x'.repeat(2001)) })).toEqual({
      businessQuestion: 'Shorten this to 2000 characters; it has 2001.',
    }));

  test('two sources of one name, whatever their case, are told apart from the second on', () => {
    const source = { ...NEW_SOURCE, ownerRole: 'Sales' };
    const sources = [
      { ...source, id: 1, name: 'CRM' },
      { ...source, id: 2, name: ' crm ' },
    ];
    expect(checkStep('sources', { ...draft, sources })).toEqual({
      'sources.1.name': 'Another data source has this name.',
    });
  });

  test('an environment without a name', () =>
    expect(checkStep('people', { ...draft, environments: [{ id: 1, name: ' ' }] })).toEqual({
      'environments.0': 'Name the environment.',
    }));

  test('a start', () =>
    expect(checkStep('calendar', { ...draft, start: undefined })).toEqual({
      start: 'Choose the day the first sprint starts.',
    }));

  test('a target that is not before the start; the same day is allowed', () => {
    expect(checkStep('calendar', { ...draft, start: '2026-11-30', target: '2026-11-29' })).toEqual({
      target: 'The target date is before the start.',
    });
    expect(checkStep('calendar', { ...draft, start: '2026-11-30', target: '2026-11-30' })).toEqual({});
  });
});

describe('what the server refuses', () => {
  const error = {
    code: 'invalid-request',
    message: 'One answer is wrong.',
    issues: [{ path: 'input.sources.1.name', message: 'The name of a data source is empty.' }],
  } as const;

  test('is shown at the field, with or without the request around its path', () =>
    expect(serverErrors(error)).toEqual({ 'sources.1.name': 'The name of a data source is empty.' }));

  test('names the step to go to', () => {
    expect(stepOf(serverErrors(error))).toBe('sources');
    expect(stepOf({ 'environments.0': 'x' })).toBe('people');
    expect(stepOf({ target: 'x' })).toBe('calendar');
  });

  test('names no step for a field the wizard does not have', () =>
    expect(stepOf({ project: 'x' })).toBeUndefined());
});
