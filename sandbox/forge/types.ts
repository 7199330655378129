/** A call of a function by a module's surface, a trigger or a queue. */
export interface InvokeRequest {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  /** `context.extension` as the surface sent it: not to be trusted by the app. */
  readonly extension?: unknown;
  readonly accountId: string | null;
  readonly license?: { readonly active: boolean };
}

/** What the browser's `invoke` resolves with, or the message it rejects with. */
export type InvokeOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: InvokeError };

export interface InvokeError {
  readonly type: 'error' | 'timeout' | 'too-large' | 'crashed' | 'unknown-module';
  /** As Forge words it. */
  readonly message: string;
}

/** Ids of the one installation the sandbox plays. */
export interface Installation {
  readonly cloudId: string;
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT';
  readonly installationId: string;
  readonly contextAri: string;
}
