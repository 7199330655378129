import { shippedTemplates } from '../../../src/adapters/templates/shippedTemplates';
import { chosenTemplate } from '../../../src/application/chosenTemplate';
import type { PlanInput } from '../../../src/domain/plan/types';
import { PLAN_DEFAULTS } from '../planDefaults';

const inputOf = (sources: number, environments: number): PlanInput => ({
  ...PLAN_DEFAULTS,
  name: 'Churn',
  businessQuestion: 'Who leaves?',
  sources: Array.from({ length: sources }, (_, index) => ({
    name: `Source ${index}`,
    ownerRole: 'IT',
    sensitive: false,
  })),
  environments: Array.from({ length: environments }, (_, index) => `Environment ${index}`),
  riskTier: 'low',
  start: '2026-03-02',
  sprintLengthDays: 14,
});

describe('chosenTemplate', () => {
  test('finds the template for answers of a usual size', async () => {
    const template = await chosenTemplate(shippedTemplates, 'crisp-dm', inputOf(20, 6));
    expect(template.id).toBe('crisp-dm');
  });

  test('refuses answers that would make a plan nobody can look over, with a sentence', async () => {
    await expect(chosenTemplate(shippedTemplates, 'crisp-dm', inputOf(300, 20))).rejects.toMatchObject({
      error: {
        code: 'invalid-request',
        message: expect.stringMatching(/^This plan would have [\d,]+ epics and issues; 5,000 are the most/),
      },
    });
  });

  test('says that a template is gone', async () => {
    await expect(chosenTemplate(shippedTemplates, 'gone', inputOf(1, 1))).rejects.toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
