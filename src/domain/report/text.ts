import type { ReportLine, ReportPeriod, ReportSection, StatusReport } from './types';
import { dayWords } from './words';

/** @example titleOf({ project: 'Churn', period }); // 'Status of Churn, 20 October 2026 to 2 November 2026' */
export const titleOf = ({ project, period }: Pick<StatusReport, 'project' | 'period'>): string =>
  `Status of ${project}, ${periodWords(period)}`;

export const periodWords = ({ from, to }: ReportPeriod): string =>
  from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;

/** @example lineText({ issue: { key: 'CHURN-7', summary: 'Ask for CRM' }, words: 'finished' }); // 'CHURN-7 Ask for CRM: finished' */
export const lineText = ({ issue, words }: ReportLine): string =>
  issue === null ? words : `${issue.key} ${issue.summary}: ${words}`;

export const moreText = ({ more }: Pick<ReportSection, 'more'>): string =>
  `and ${more.toLocaleString('en')} more`;

/** A report as plain text: headings on lines of their own, one line a point. Reads well in an e-mail and a wiki. */
export const reportText = (report: StatusReport): string =>
  [titleOf(report), ...report.sections.map(sectionText)].join('\n\n');

const sectionText = (part: ReportSection): string =>
  [
    part.title,
    ...(part.lines.length === 0 ? [part.empty] : part.lines.map((line) => `- ${lineText(line)}`)),
    ...(part.more === 0 ? [] : [`- ${moreText(part)}`]),
  ].join('\n');
