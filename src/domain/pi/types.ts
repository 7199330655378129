import type { Day } from '../plan/types';

/** What a team means to reach in a program increment, with the business value its business owners gave it. */
export interface Objective {
  /** Made up by whoever wrote it down, so that it is the same one after it was reworded. */
  readonly id: string;
  /** Name of the program increment. */
  readonly pi: string;
  readonly text: string;
  /** 1 to 10, as agreed when the increment was planned. */
  readonly planned: number;
  /** 0 to 10, as agreed when it was reviewed; null until then. */
  readonly actual: number | null;
  /** Uncommitted objectives are planned and not promised. */
  readonly committed: boolean;
}

/** What became of a risk when it was talked about: the four letters of ROAM. */
export const ROAM = ['resolved', 'owned', 'accepted', 'mitigated'] as const;
export type RoamStatus = (typeof ROAM)[number];

/** Something that may keep the objectives of a program increment from being reached. */
export interface Risk {
  readonly id: string;
  /** Name of the program increment. */
  readonly pi: string;
  readonly text: string;
  /** Null until it has been talked about. */
  readonly status: RoamStatus | null;
  /** The day since which its status is what it is. */
  readonly since: Day;
  /** Key of the issue in which somebody takes care of it. Who that is, is known to Jira alone. */
  readonly issue: string | null;
}

/** The days of a program increment, the first and the last one included. */
export interface Increment {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

/** What a project brings to its program increments. It names no person. */
export interface PiRecord {
  readonly objectives: readonly Objective[];
  readonly risks: readonly Risk[];
  /** Those whose days are known, each once. */
  readonly increments: readonly Increment[];
}

export const EMPTY_PI_RECORD: PiRecord = { objectives: [], risks: [], increments: [] };
