import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Site } from './fixtures';
import { askJira } from './jira';

const input = {
  name: 'New ideas',
  businessQuestion: 'Which customers will buy again within 30 days?',
  sources: [{ name: 'CRM', ownerRole: 'Sales operations', sensitive: false }],
  environments: ['dev'],
  riskTier: 'low',
  start: '2026-11-02',
  sprintLengthDays: 14,
};

const answerSchema = z.object({
  value: z.object({ ok: z.literal(true), value: z.object({ state: z.string() }) }),
});

/** A plan for a project that has none, past the wizard: for tests of what comes after it. */
export const generatePlan = async (page: Page, site: Site, project: string): Promise<void> => {
  const ask = async (functionKey: string, payload: object): Promise<string> => {
    const answer = await askJira(page, site, '/__sandbox/invoke', {
      moduleKey: 'ml-plan-page',
      functionKey,
      payload: { project, ...payload },
    });
    return answerSchema.parse(answer).value.value.state;
  };
  let state = await ask('generation.start', { input });
  while (state === 'running') state = await ask('generation.step', { people: {} });
  if (state !== 'done') throw new Error(`The plan of ${project} is ${state}.`);
};
