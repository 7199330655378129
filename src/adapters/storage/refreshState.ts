import { z } from 'zod';
import type { BoardStore, KeptBoard, ReadMarks, RefreshStateStore } from '../../application/ports/snapshots';
import type { KeyValueStore } from './store';

const STATE_KEY = 'portfolio:state';
const hourKey = (hour: number): string => `portfolio:hour:${hour}`;
const markKey = (projectId: string): string => `portfolio:mark:${projectId}`;
const boardKey = (projectId: string): string => `portfolio:board:${projectId}`;

const instants = z.record(z.string(), z.number());

const stateSchema = z.object({
  lastRun: z.number(),
  due: instants,
  pending: z.array(z.string()),
  chosen: z.array(z.string()),
  perHour: z.number(),
  unreachable: instants,
  moved: z.record(z.string(), z.string()).default({}),
  sweptTo: z.string(),
});

/** What the hourly run remembers, in a key-value store. State of another version is begun again. */
export const createRefreshStateStore = (store: KeyValueStore): RefreshStateStore => ({
  read: async () => stateSchema.safeParse(await store.get(STATE_KEY)).data,
  save: (state) => store.set(STATE_KEY, state),
  async claimHour(hour) {
    if (!(await store.setIfAbsent(hourKey(hour), true))) return false;
    await store.remove(hourKey(hour - 2));
    return true;
  },
});

export const createReadMarks = (store: KeyValueStore): ReadMarks => ({
  read: async (projectId) => z.number().safeParse(await store.get(markKey(projectId))).data,
  write: (projectId, until) => store.set(markKey(projectId), until),
});

const category = z.enum(['new', 'indeterminate', 'done']).nullable();
const instant = z.number().nullable();

const boardSchema: z.ZodType<KeptBoard> = z.object({
  readAt: z.number(),
  idsAt: z.number(),
  listing: z.object({ of: z.string(), next: z.string().nullable() }),
  zone: z.string(),
  board: z
    .object({
      id: z.number(),
      name: z.string(),
      columns: z.array(z.object({ name: z.string(), statusIds: z.array(z.string()) })),
      estimateField: z.string().nullable(),
      hasSprints: z.boolean(),
    })
    .nullable(),
  statuses: z.array(z.object({ id: z.string(), name: z.string(), category })),
  sprints: z
    .array(
      z.object({
        id: z.number(),
        name: z.string(),
        state: z.enum(['future', 'active', 'closed']),
        start: instant,
        end: instant,
        completed: instant,
      }),
    )
    .nullable(),
});

/** Boards in a key-value store, one a project. What an older version of the app wrote and no longer fits is read anew. */
export const createBoardStore = (store: KeyValueStore): BoardStore => ({
  read: async (projectId) => boardSchema.safeParse(await store.get(boardKey(projectId))).data,
  write: (projectId, board) => store.set(boardKey(projectId), board),
  forget: (projectId) => store.remove(boardKey(projectId)),
});
