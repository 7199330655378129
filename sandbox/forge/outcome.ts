import type { Ended } from './functions/functionProcess';
import { INVOKE_RESPONSE_BYTES } from './limits';
import type { InvokeError, InvokeOutcome } from './types';

/** Writes into the log what the browser is not told. */
export type ReportProblem = (
  kind: 'function-error' | 'limit-exceeded',
  functionKey: string,
  message: string,
) => void;

/** A failed call in Forge's words. */
export const failure = (type: InvokeError['type'], message: string): InvokeOutcome => ({
  ok: false,
  error: { type, message: `There was an error invoking the function - ${message}` },
});

/** What the caller of a function gets to see of how it ended. */
export const outcomeOf = (
  ended: Ended,
  functionKey: string,
  limitMillis: number,
  report: ReportProblem,
): InvokeOutcome => {
  switch (ended.type) {
    case 'threw':
      report('function-error', functionKey, ended.stack || `${ended.name}: ${ended.message}`);
      return failure('error', ended.message);
    case 'crashed':
      report('function-error', functionKey, 'The function process ended, out of memory or by a crash.');
      return failure('crashed', 'Function ran out of memory or crashed');
    case 'timed-out': {
      const seconds = (limitMillis / 1000).toFixed(2);
      report('limit-exceeded', functionKey, `The function took longer than ${seconds} s.`);
      return failure('timeout', `Task timed out after ${seconds} seconds`);
    }
    case 'returned': {
      const { json } = ended;
      if (json === undefined) return { ok: true, value: undefined };
      if (Buffer.byteLength(json) <= INVOKE_RESPONSE_BYTES) return { ok: true, value: JSON.parse(json) };
      report('limit-exceeded', functionKey, 'The response is larger than 5 MB.');
      return failure('too-large', 'Response payload size exceeded the limit of 5 MB');
    }
  }
};
