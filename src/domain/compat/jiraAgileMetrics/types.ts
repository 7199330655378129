/** What the other tool reads of an issue: the changes of its status and flag, each on the wall clock of its own offset. */
export interface CompatIssue {
  readonly key: string;
  readonly type: string;
  readonly status: string;
  readonly created: WallClock;
  readonly resolved: WallClock | null;
  readonly flagged: string | null;
  /** Items of the changelog as listed: histories in the order of the file, items in the order of their history. */
  readonly changes: readonly CompatChange[];
}

/** A moment and the day a clock at its own offset showed, as days since 1 January 1970. */
export interface WallClock {
  readonly at: number;
  readonly day: number;
}

export interface CompatChange {
  readonly when: WallClock;
  readonly field: 'status' | 'Flagged';
  readonly from: string | null;
  readonly to: string | null;
}

/** Ordered columns, each of the statuses with these names. */
export interface CompatWorkflow {
  readonly columns: readonly { readonly name: string; readonly statuses: readonly string[] }[];
  /** Index of the column work is committed in, and of the one it is done in. */
  readonly committed: number;
  readonly done: number;
}

/** Days as `YYYY-MM-DD`. */
export interface CompatMetrics {
  readonly today: string;
  readonly cycle_times: readonly CompatCycleTime[];
  readonly cfd: {
    readonly states: readonly string[];
    readonly days: readonly (readonly (string | number)[])[];
  };
  readonly throughput: readonly (readonly [string, number])[];
  readonly percentiles_days: Readonly<Record<string, number>>;
  readonly ageing_wip: readonly { readonly key: string; readonly status: string; readonly age: number }[];
  readonly wip: readonly (readonly [string, number])[];
  readonly net_flow: readonly (readonly [string, number, number, number])[];
  readonly histogram: Readonly<Record<string, number>>;
}

export interface CompatCycleTime {
  readonly key: string;
  readonly type: string;
  readonly status: string;
  readonly cycle_time_days: number | null;
  readonly completed: string | null;
  readonly blocked_days: number;
  readonly entered: Readonly<Record<string, string | null>>;
}
