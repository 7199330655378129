import fc from 'fast-check';
import { createModelStore } from '../../src/adapters/storage/models';
import { createPlanJournal } from '../../src/adapters/storage/planJournal';
import type { KeyValueStore } from '../../src/adapters/storage/store';
import type { ReadingJira } from '../../src/application/ports/reading';
import { DEFAULT_PROJECT_SETTINGS } from '../../src/domain/metrics/projectSettings';
import type { Model, ModelLife } from '../../src/domain/models/types';
import type { PlanInput } from '../../src/domain/plan/types';
import { generationRecord } from '../unit/application/generationRecord';
import { readingAs } from '../unit/application/localReading';
import { projectId, storedPlan } from '../unit/application/plannedProject';
import { createMemoryStore } from '../unit/memoryStore';
import { MIA, type TestSite } from '../unit/sandbox/jira/support';

/** What a project's metrics are made of besides its issues. */
export interface Surroundings {
  /** The zone that the project's settings name, and that of whoever looks. */
  readonly projectZone: string | null;
  readonly viewersZone: string;
  readonly staleAfterDays: number;
  /** Whether whoever looks is one who may not see the project's oldest issue. */
  readonly isOldestHidden: boolean;
  /** Name of the board's first column. */
  readonly firstColumn: string;
  /** Whether the status Waiting for Data counts as not begun in Jira. */
  readonly isWaitingNew: boolean;
  readonly sprintName: string;
  readonly sprintLengthDays: PlanInput['sprintLengthDays'];
  readonly recall: number;
  /** How many issues were created for the plan that are gone. */
  readonly lost: number;
}

export const USUAL: Surroundings = {
  projectZone: null,
  viewersZone: 'UTC',
  staleAfterDays: 5,
  isOldestHidden: false,
  firstColumn: 'Backlog',
  isWaitingNew: false,
  sprintName: 'Sprint 1',
  sprintLengthDays: 7,
  recall: 0.8,
  lost: 0,
};

/** Some of it is other than it was. */
export const change: fc.Arbitrary<Partial<Surroundings>> = fc.oneof(
  ...[
    { projectZone: fc.constantFrom(null, 'Asia/Tokyo') },
    { viewersZone: fc.constantFrom('UTC', 'Asia/Kolkata') },
    { staleAfterDays: fc.constantFrom(2, 5) },
    { isOldestHidden: fc.boolean() },
    { firstColumn: fc.constantFrom('Backlog', 'Ideas') },
    { isWaitingNew: fc.boolean() },
    { sprintName: fc.constantFrom('Sprint 1', 'Spring') },
    { sprintLengthDays: fc.constantFrom(7 as const, 28 as const) },
    { recall: fc.constantFrom(0.6, 0.8) },
    { lost: fc.constantFrom(0, 1, 2) },
  ].map((values) => fc.record<Partial<Surroundings>>(values)),
);

const MODEL: Model = {
  id: 'churn',
  name: 'Churn model',
  version: '1',
  ownerIssue: null,
  live: '2026-03-02',
  deployed: null,
  reviewed: null,
  metrics: [{ id: 'recall', name: 'Recall', type: 'model', direction: 'up', threshold: 0.7 }],
};
const lifeWith = (recall: number): ModelLife => ({
  readings: { recall: [{ day: '2026-03-10', value: recall }] },
  decisions: [],
  controls: [],
});

/** Everything that the sections of the metrics of NEW read, in these surroundings. */
export const readingIn = async (site: TestSite, around: Surroundings, store: KeyValueStore) => {
  const reading = readingAs(site, MIA, [], store);
  const [models, plans] = [createModelStore(createMemoryStore()), createPlanJournal(createMemoryStore())];
  const project = await projectId(site, 'NEW');
  await models.saveModels(project, 0, [MODEL]);
  await models.saveLife(project, MODEL.id, 0, lifeWith(around.recall));
  const { input, ...plan } = await storedPlan(site);
  const gone = Array.from({ length: around.lost }, (_, place) => [`gone-${place}`, `NEW-${900 + place}`]);
  await plans.begin({
    ...generationRecord({ ...plan, input: { ...input, sprintLengthDays: around.sprintLengthDays } }),
    growth: { added: [], standing: Object.fromEntries(gone) },
  });
  const settings = {
    ...DEFAULT_PROJECT_SETTINGS,
    timeZone: around.projectZone,
    staleAfterDays: around.staleAfterDays,
  };
  return {
    ...reading,
    models,
    plans,
    settings: { read: async () => ({ revision: 1, settings }) },
    jira: jiraIn(reading.jira, around),
  };
};

const jiraIn = (jira: ReadingJira, around: Surroundings): ReadingJira => ({
  ...jira,
  timeZone: async () => around.viewersZone,
  async issueIds(project, partings) {
    const ids = await jira.issueIds(project, partings);
    const oldest = Math.min(...ids.map(Number));
    return around.isOldestHidden ? ids.filter((id) => Number(id) !== oldest) : ids;
  },
  async board(project, expectedId) {
    const board = await jira.board(project, expectedId);
    const columns = board?.columns.map((column, place) =>
      place === 0 ? { ...column, name: around.firstColumn } : column,
    );
    return board === null ? null : { ...board, columns: columns ?? [] };
  },
  async statuses(project) {
    const statuses = await jira.statuses(project);
    return statuses.map((status) =>
      around.isWaitingNew && status.name === 'Waiting for Data' ? { ...status, category: 'new' } : status,
    );
  },
  async sprints(board, expected) {
    const sprints = await jira.sprints(board, expected);
    return sprints?.map((sprint) => ({ ...sprint, name: around.sprintName }));
  },
});
