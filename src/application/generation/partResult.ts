import type { PartDone } from '../ports/journal';

/** What came of a part that can be repeated without harm. */
export type PartResult =
  | { readonly type: 'done'; readonly part: PartDone }
  | { readonly type: 'limited'; readonly retryAfterMs: number }
  /** The answer to its call was lost, or another page sends it: look again later. */
  | { readonly type: 'unknown'; readonly retryAfterMs: number };
