/** Forge's limits, from reference/forge-platform.md (developer.atlassian.com, 2026). Sizes in bytes of UTF-8 JSON. */
export const INVOKE_REQUEST_BYTES = 500 * 1024;
export const INVOKE_RESPONSE_BYTES = 5 * 1024 * 1024;
export const RESOLVER_MILLIS = 25_000;
/** Consumers and scheduled triggers, unless their function says `timeoutSeconds`. */
export const BACKGROUND_MILLIS = 55_000;

export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
