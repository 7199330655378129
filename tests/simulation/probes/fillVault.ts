import { z } from 'zod';
import { CHURN_CHARTER } from '../../unit/charters';
import type { Administrator } from './asking';
import { PAYLOADS } from './payloads';
import { HIDDEN, type Ids, OPEN } from './projects';

const revisionOf = (page: unknown): number => z.object({ revision: z.number() }).parse(page).revision;

const model = (name: string) => ({
  name,
  version: '1',
  ownerIssue: `${HIDDEN}-1`,
  live: '2026-02-01',
  deployed: null,
  reviewed: null,
  metrics: [{ name: 'Recall', type: 'model', direction: 'up', threshold: 0.7 }],
});

/** Records a reading that breaks its threshold, so that the model gets a change-control issue, and a decision on it. */
const runModel = async ({ app }: Administrator, project: string, name: string): Promise<void> => {
  const { model: id } = z
    .object({ model: z.string() })
    .parse(await app('models.save', { project, revision: 0, model: model(name) }));
  await app('models.record', {
    project,
    model: id,
    readings: [{ metric: 'recall', day: '2026-02-20', value: 0.5 }],
  });
};

/** Lets the app keep all that it keeps of a project, with a word in each that stands nowhere else. */
const fillHidden = async (administrator: Administrator): Promise<void> => {
  const { app } = administrator;
  const target = { project: HIDDEN, issue: `${HIDDEN}-1` };
  const { draft } = z.object({ draft: z.object({}).loose() }).parse(PAYLOADS['draft.save'](target));
  await app('draft.save', { project: HIDDEN, draft: { ...draft, name: 'Albatross draft' } });
  await app('charter.save', {
    project: HIDDEN,
    revision: revisionOf(await app('charter.read', { project: HIDDEN })),
    charter: { ...CHURN_CHARTER, businessQuestion: 'How many Wombats?', releaseTrain: 'Quokka train' },
    people: {},
  });
  await app('settings.save', PAYLOADS['settings.save'](target));
  await runModel(administrator, HIDDEN, 'Albatross');
  await app('models.decide', {
    project: HIDDEN,
    model: 'albatross',
    decision: { day: '2026-02-25', outcome: 'retrain', why: 'The Quokka drifted.' },
  });
  await app('pi.save', {
    ...PAYLOADS['pi.save'](target),
    objectives: [
      { id: 'o', pi: 'PI 1', text: 'Every Wombat counted', planned: 5, actual: null, committed: true },
    ],
    risks: [{ id: 'r', pi: 'PI 1', text: 'Zanzibar is far', status: 'owned', issue: `${HIDDEN}-1` }],
  });
  await app('report.post', PAYLOADS['report.post'](target));
  await app('metrics.flow', { project: HIDDEN });
};

const named = z.object({ id: z.string() });

interface Hidden {
  readonly id: string;
  readonly boardId: number;
}

/**
 * Fills the hidden project, and refers to it from the open one wherever the app or Jira lets somebody do so who may
 * see both: as a model's owner, and by a blocking link. Gives it a sprint, a release and a filter of its own, too.
 *
 * @returns their ids
 */
export const fillVault = async (
  administrator: Administrator,
  { id, boardId }: Hidden,
): Promise<Pick<Ids, 'sprint' | 'release' | 'filter'>> => {
  const { jira } = administrator;
  await fillHidden(administrator);
  await runModel(administrator, OPEN, 'Churn score');
  for (const issue of [`${OPEN}-1`, `${OPEN}-14`])
    await jira('POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: `${HIDDEN}-14` },
      outwardIssue: { key: issue },
    });
  const sprint = await jira('POST', '/rest/agile/1.0/sprint', {
    name: 'Wombat sprint',
    originBoardId: boardId,
    startDate: '2026-03-02T09:00:00.000Z',
    endDate: '2026-03-16T09:00:00.000Z',
  });
  const release = await jira('POST', '/rest/api/3/version', { projectId: Number(id), name: 'Zanzibar 1.0' });
  const filter = await jira('POST', '/rest/api/3/filter', { name: 'Wombat', jql: `project = ${HIDDEN}` });
  return {
    filter: named.parse(filter).id,
    sprint: z.object({ id: z.number() }).parse(sprint).id,
    release: named.parse(release).id,
  };
};
