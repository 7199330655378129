import type { NewProject } from '../../../sandbox/jira/site';
import type { Requests } from '../../../src/contract/requests';
import type { Chance } from './chance';

/** The project, the plan and the weather of one simulated generation. */
export interface Scenario {
  readonly project: Partial<NewProject>;
  readonly request: Requests['generation.start'];
  readonly indexLagMs: number;
  /** Share of calls and writes to storage at which something goes wrong, 0 to 1. */
  readonly trouble: number;
  /** Chance at each step that somebody works on an issue of the plan meanwhile. */
  readonly meddling: number;
  /** Chance at each step that a second tab takes it at the same time. */
  readonly company: number;
  /** Whether the manager loses the right to create issues half-way, for a while. */
  readonly revoked: boolean;
}

/**
 * Draws one. Long waits of the index are rare, because they make every look at the plan wait as well.
 *
 * @param templates ids to choose from
 */
export const drawScenario = (chance: Chance, templates: readonly [string, ...string[]]): Scenario => {
  const names = ['CRM', 'Billing', 'Web logs', 'Кириллица', 'Data “lake”'];
  const sources = names.slice(0, chance.between(1, 4)).map((name) => ({
    name,
    ownerRole: 'Operations',
    sensitive: chance.happens(0.5),
  }));
  return {
    project: {
      style: chance.oneOf(['company-managed', 'team-managed']),
      board: chance.oneOf(['scrum', 'kanban', null]),
      language: chance.oneOf(['en', 'de']),
      linksOnCreateScreen: chance.happens(0.7),
      estimateOnCreateScreen: chance.happens(0.8),
    },
    request: {
      project: 'NEW',
      template: chance.oneOf(templates),
      input: {
        name: 'Churn',
        businessQuestion: 'Which customers will leave?',
        sources,
        environments: ['dev', 'test', 'prod'].slice(0, chance.between(1, 3)),
        riskTier: chance.oneOf(['low', 'limited', 'high']),
        start: '2026-03-02',
        sprintLengthDays: chance.oneOf([7, 14, 21, 28]),
      },
      choices: { sprints: chance.happens(0.3) },
    },
    indexLagMs: chance.oneOf([0, 2_000, 2_000, 10_000, 60_000]),
    trouble: chance.oneOf([0, 0.02, 0.05, 0.1, 0.2]),
    meddling: chance.oneOf([0, 0, 0.1, 0.3]),
    company: chance.oneOf([0, 0, 0.3, 1]),
    revoked: chance.happens(0.15),
  };
};
