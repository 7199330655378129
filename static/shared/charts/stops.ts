import type { ReactNode } from 'react';

/** What a chart says about one of its stops: in the tip, and to screen readers. */
export interface StopWords {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The things in a picture that can be pointed at, or walked through with the arrow keys, oldest first. */
export interface Stops {
  readonly count: number;
  readonly at: (index: number) => { readonly x: number; readonly y: number };
  readonly words: (index: number) => StopWords;
  /** The stop meant by a place in the picture; undefined where there is none near enough. */
  readonly nearest: (x: number, y: number) => number | undefined;
  /** Drawn over the picture at the stop in question. */
  readonly mark?: (index: number) => ReactNode;
  /** What a click or Enter on a stop does. */
  readonly open?: (index: number) => void;
}
