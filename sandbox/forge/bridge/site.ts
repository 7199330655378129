/** What this page knows of the sandbox behind it. */

export interface SiteInfo {
  readonly current: string | null;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly siteUrl: string;
  readonly appOrigin: string;
  readonly locale: string;
  readonly timezone: string;
}

const send = async (method: string, endpoint: string, body?: unknown): Promise<Response> => {
  const response = await fetch(`/__sandbox/${endpoint}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`/__sandbox/${endpoint} answered ${response.status}.`);
  return response;
};

/** Posts to the sandbox and reads its answer as JSON. */
export const askSandbox = async (endpoint: string, body: unknown): Promise<unknown> =>
  (await send('POST', endpoint, body)).json();

/** Read anew for every frame: the persona may have changed. */
export const readSite = async (): Promise<SiteInfo> => (await send('GET', 'session')).json();

/** Writes into the sandbox's log, where it fails the browser test in which it happened. */
export const reportProblem = (
  kind: 'not-modelled' | 'csp-violation' | 'browser-error',
  caller: string,
  message: string,
): void => {
  send('POST', 'log', { kind, caller, message }).catch(() => undefined);
};
