import { z } from 'zod';
import type { ReportPeriod, StatusReport } from '../domain/report/types';
import { day, project } from './fields';

const from = day('The first day');
const to = day('The last day');

const IN_ORDER = { error: 'The first day must not be after the last one.' };

/** Without days, the last two weeks are meant. */
export const reportReadSchema = z
  .strictObject({ project, from: from.optional(), to: to.optional() })
  .refine((asked) => asked.from === undefined || asked.to === undefined || asked.from <= asked.to, IN_ORDER);

export const reportPostSchema = z
  .strictObject({ project, from, to })
  .refine((asked) => asked.from <= asked.to, IN_ORDER);

export type {
  ReportLine,
  ReportPeriod,
  ReportSection,
  StatusReport,
} from '../domain/report/types';

/** A period that can be chosen by name. */
export interface NamedPeriod extends ReportPeriod {
  readonly name: string;
}

/** A status report and the periods that others can be made for. */
export interface ReportPage {
  /** ISO instant. */
  readonly asOf: string;
  /** The zone whose days are meant. */
  readonly timeZone: string;
  /** Issues of the project that the report is made from; 0 where there is nothing to report on. */
  readonly ofIssues: number;
  readonly report: StatusReport;
  readonly periods: readonly NamedPeriod[];
}

/** Where a report was posted. */
export interface ReportPosted {
  /** Key of the issue that has it as a comment. */
  readonly issue: string;
  /** Whether the person had posted a report of the same period there before; then nothing was written. */
  readonly wasThere: boolean;
}
