/** An answer before it is written as JSON. */
export interface Reply {
  readonly status: number;
  /** Left out where there is no content. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };

/** Jira's usual form of an error: sentences about the whole, and sentences by field. */
export const refusal = (
  status: number,
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): Reply => ({ status, body: { errorMessages, errors } });

export const badRequest = (message: string): Reply => refusal(400, [message]);
export const forbidden = (message: string): Reply => refusal(403, [message]);
export const notFound = (message: string): Reply => refusal(404, [message]);

export const INVALID_PAYLOAD = badRequest(
  'Invalid request payload. Refer to the REST API documentation and try again.',
);
export const ISSUE_NOT_FOUND = notFound('Issue does not exist or you do not have permission to see it.');

/** Valid in Jira, but the local one does not know it; `what` goes into the log. */
export const notModelled = (what: string): Reply => refusal(501, [`Not modelled by the local Jira: ${what}`]);
