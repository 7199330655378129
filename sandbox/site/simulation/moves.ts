import { z } from 'zod';
import type { Board, Stage, Work } from './backlog';
import type { Person } from './person';

const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ id: z.string() }) })),
});

/** A stage the workflow does not have is played in the one before it. */
const nearest: Readonly<Record<Stage, readonly Stage[]>> = {
  'to-do': ['to-do'],
  waiting: ['waiting', 'in-progress'],
  'in-progress': ['in-progress'],
  'in-review': ['in-review', 'in-progress'],
  done: ['done'],
};

/** The status a stage is played in on this board. */
export const statusFor = (board: Board, stage: Stage): string => {
  const status = nearest[stage]
    .map((candidate) => board.statusOf.get(candidate))
    .find((id) => id !== undefined);
  if (status === undefined) throw new Error(`Simulation: the board has no status for ${stage}.`);
  return status;
};

/** Moves an issue to the status of a stage, if it is not there already. */
export const moveTo = async (who: Person, board: Board, key: string, stage: Stage): Promise<void> => {
  const { transitions } = transitionsSchema.parse(await who.get(`/rest/api/3/issue/${key}/transitions`));
  const wanted = statusFor(board, stage);
  const transition = transitions.find(({ to }) => to.id === wanted);
  if (transition)
    await who.send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
};

export const setField = (who: Person, key: string, field: string, value: unknown) =>
  who.send('PUT', `/rest/api/3/issue/${key}`, { fields: { [field]: value } });

export const comment = (who: Person, key: string, text: string) =>
  who.send('POST', `/rest/api/3/issue/${key}/comment`, {
    body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  });

/** Sets a label beside those an issue has. */
export const label = (who: Person, key: string, text: string) =>
  who.send('PUT', `/rest/api/3/issue/${key}`, { update: { labels: [{ add: text }] } });

/** Ready = every blocker done. */
export const isReady = (work: Work, byKey: ReadonlyMap<string, Work>): boolean =>
  work.blockedBy.every((key) => (byKey.get(key)?.stage ?? 'done') === 'done');
