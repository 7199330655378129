/** Milliseconds since the epoch on the sandbox's virtual clock. */
export type Millis = number;

export interface Clock {
  now(): Millis;
  /** Runs `task` once the clock has reached `at`; returns a function that cancels it. */
  schedule(at: Millis, task: () => void | Promise<void>): () => void;
}

/** Who a Jira REST call is made as. `scopes` are the app's, from its manifest; people and API tokens are not limited by scopes. */
export type Principal =
  | { readonly type: 'user'; readonly accountId: string; readonly scopes?: readonly string[] }
  | { readonly type: 'app'; readonly scopes: readonly string[] }
  | { readonly type: 'anonymous' };

/** One REST call, whoever transports it. */
export interface JiraRequest {
  readonly method: string;
  /** Path and query, from `/rest/` on. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly principal: Principal;
  /** For the log: `function:resolver`, `host-page`, `rest-client`, `simulation`. */
  readonly caller: string;
}

export interface JiraResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is no content. */
  readonly body: string;
}

/** Local Jira: everything goes through REST, also the demo simulation. */
export interface JiraHost {
  handle(request: JiraRequest): Promise<JiraResponse>;
}

/** Something the sandbox must not stay silent about. Every `problem` fails the browser test in which it happened. */
export type LogEntry =
  | {
      readonly type: 'jira-call';
      readonly at: Millis;
      readonly caller: string;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly millis: number;
    }
  | {
      readonly type: 'problem';
      readonly at: Millis;
      readonly kind:
        | 'not-modelled'
        | 'contract-violation'
        | 'missing-scope'
        | 'function-error'
        | 'limit-exceeded'
        | 'csp-violation'
        | 'browser-error';
      readonly caller: string;
      readonly message: string;
    };

export interface SandboxLog {
  write(entry: LogEntry): void;
  entries(): readonly LogEntry[];
  clear(): void;
}

/** Someone who can be chosen in the site header; also what Basic authentication accepts (e-mail and any token). */
export interface Persona {
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly description: string;
}

/** A fault to inject, drawn by a seeded schedule. `answer-lost`: the call is carried out, its answer never arrives. */
export type Fault =
  | {
      readonly type: 'status';
      readonly status: 429 | 500 | 502 | 503 | 504;
      readonly retryAfterSeconds?: number;
      readonly reason?: string;
    }
  | { readonly type: 'answer-lost' }
  | { readonly type: 'slow'; readonly millis: number }
  | { readonly type: 'partial'; readonly failElements: readonly number[] };

/** Decides, call by call, whether something goes wrong. Returning undefined lets the call through. */
export type FaultSchedule = (call: {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly caller: string;
}) => Fault | undefined;

/** Declared in the manifest under `jira:entityProperty`; what JQL may search. */
export interface EntityPropertyDeclaration {
  readonly propertyKey: string;
  readonly entityType: 'issue';
  readonly values: readonly {
    readonly path: string;
    readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
    readonly searchAlias?: string;
  }[];
}

/** A project read from a file of issues in REST shape, before it is given ids of this site. Times are ISO instants. */
export interface ImportedProject {
  readonly key: string;
  readonly name: string;
  /** Workflow order, left to right; one board column each. */
  readonly statuses: readonly {
    readonly name: string;
    readonly category: 'new' | 'indeterminate' | 'done';
  }[];
  readonly issueTypes: readonly { readonly name: string; readonly level: 1 | 0 | -1 }[];
  readonly sprints: readonly ImportedSprint[];
  readonly issues: readonly ImportedIssue[];
}

export interface ImportedSprint {
  /** Id in the file; histories and issues refer to it. */
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startDate?: string;
  readonly endDate?: string;
  readonly completeDate?: string;
  readonly goal?: string;
}

export interface ImportedIssue {
  readonly key: string;
  readonly summary: string;
  readonly type: string;
  readonly status: string;
  readonly resolution: string | null;
  readonly created: string;
  readonly updated: string;
  readonly resolutiondate: string | null;
  readonly labels: readonly string[];
  readonly parentKey: string | null;
  readonly duedate: string | null;
  readonly storyPoints: number | null;
  readonly sprintIds: readonly number[];
  readonly flagged: boolean;
  /** Issue properties, which no file has: for programs that make up their own project. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** `outward`: this issue does it to `key` (for example blocks it). Ends outside the file are left out. */
  readonly links: readonly {
    readonly type: string;
    readonly direction: 'inward' | 'outward';
    readonly key: string;
  }[];
  /** Oldest first. Status values are names, sprint values comma-separated ids of this file, as in the file. Empty = the file has no history. */
  readonly histories: readonly {
    readonly id: string;
    readonly created: string;
    readonly items: readonly {
      readonly field: string;
      readonly from: string | null;
      readonly fromString: string | null;
      readonly to: string | null;
      readonly toString: string | null;
    }[];
  }[];
}
