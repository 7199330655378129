import { badRequest } from './errors';

/** Limits and error codes of developer.atlassian.com, "Key-Value Store limits" and "Error handling for the Key-Value Store". */
const KEY_LENGTH = 500;
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const VALUE_BYTES = 240 * 1024;
const VALUE_DEPTH = 31;
const ITEMS = 25;
const PAYLOAD_BYTES = 4 * 1024 * 1024;
export const DEFAULT_PAGE = 10;
export const LARGEST_PAGE = 100;
const LONGEST_TTL_MILLIS = 366 * 24 * 60 * 60 * 1000;

const UNIT_MILLIS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export interface Ttl {
  readonly value: number;
  readonly unit: keyof typeof UNIT_MILLIS;
}

/** @throws KvsFailure */
export const checkKey = (key: string): void => {
  if (key.length === 0)
    throw badRequest('KEY_TOO_SHORT', 'The provided key needs to be at least one character.');
  if (key.length > KEY_LENGTH)
    throw badRequest('KEY_TOO_LONG', `The provided key has exceeded the maximum ${KEY_LENGTH} characters.`);
  if (!KEY_PATTERN.test(key))
    throw badRequest('INVALID_KEY', `The provided key does not match the regex: ${KEY_PATTERN.source}`);
};

/** Objects and arrays count one level each; `1` is level 0. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce((deepest: number, child) => Math.max(deepest, depthOf(child)), 0)
    : 0;

/**
 * @returns the value as JSON, which is what is stored
 * @throws KvsFailure
 */
export const checkValue = (value: unknown): string => {
  if (value === undefined || value === null)
    throw badRequest('INVALID_VALUE', 'The value must not be null or undefined.');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > VALUE_BYTES)
    throw badRequest(
      'MAX_SIZE',
      `The provided value has exceeded the maximum size limit of ${VALUE_BYTES} bytes.`,
    );
  if (depthOf(value) > VALUE_DEPTH)
    throw badRequest(
      'MAX_DEPTH',
      `The provided value has exceeded the maximum object depth (${VALUE_DEPTH}) limit.`,
    );
  return json;
};

/**
 * A batch or a transaction: 1 to 25 items, each key once, 4 MB in all.
 * @throws KvsFailure
 */
export const checkItems = (
  items: readonly { readonly key: string; readonly entityName?: string | undefined }[],
): void => {
  if (items.length === 0) throw badRequest('BAD_REQUEST', 'At least one operation is required.');
  if (items.length > ITEMS) throw badRequest('BAD_REQUEST', `At most ${ITEMS} operations are allowed.`);
  const keys = new Set(items.map(({ key, entityName = '' }) => `${entityName}\n${key}`));
  if (keys.size < items.length) throw badRequest('BAD_REQUEST', 'Each key can only be used once.');
  if (Buffer.byteLength(JSON.stringify(items)) > PAYLOAD_BYTES)
    throw badRequest('MAX_SIZE', 'The payload has exceeded the maximum size of 4 MB.');
};

/** @throws KvsFailure */
export const checkLimit = (limit: number | undefined): number => {
  if (limit === undefined) return DEFAULT_PAGE;
  if (limit < 1 || limit > LARGEST_PAGE)
    throw badRequest(
      'LIST_QUERY_LIMIT_EXCEEDED',
      `Limit for list query should be between 1 and ${LARGEST_PAGE}.`,
    );
  return limit;
};

/** @throws KvsFailure */
export const ttlMillis = ({ value, unit }: Ttl): number => {
  const millis = value * UNIT_MILLIS[unit];
  if (!(millis > 0) || millis > LONGEST_TTL_MILLIS)
    throw badRequest('INVALID_TTL', 'The TTL must be more than zero and at most one year.');
  return millis;
};
