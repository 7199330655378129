import type { IssueRef } from '../metrics/measured';
import type { Day } from '../plan/types';

/** The days that a report is about, both of them included. */
export interface ReportPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** One thing that a report says; of an issue, where it is about one. */
export interface ReportLine {
  readonly issue: IssueRef | null;
  /** Goes on after the issue: "finished, result: keep"; else a sentence of its own. */
  readonly words: string;
}

export type ReportSectionId = 'progress' | 'done' | 'next' | 'risks' | 'decisions' | 'forecast';

export interface ReportSection {
  readonly id: ReportSectionId;
  readonly title: string;
  readonly lines: readonly ReportLine[];
  /** Lines left out, since a report is to be read. */
  readonly more: number;
  /** Said where there is no line. */
  readonly empty: string;
}

/** A project against its plan over some days. Says what, never who. */
export interface StatusReport {
  readonly project: string;
  readonly period: ReportPeriod;
  readonly sections: readonly ReportSection[];
}
