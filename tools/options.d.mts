export interface StartOptions {
  readonly port: number;
  readonly seed: number;
  readonly latencyMs: number;
  readonly indexLagMs: number;
  /** Files, as given. */
  readonly imports: readonly string[];
  readonly save: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number | undefined;
  readonly demo: boolean;
  readonly contractCheck: boolean;
  readonly help: boolean;
}

export declare const HELP: string;

export declare const parseOptions: (
  argv: readonly string[],
) => { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly message: string };
