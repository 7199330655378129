import { z } from 'zod';
import { lineText, moreText, periodWords, titleOf } from '../../domain/report/text';
import type { ReportLine, ReportPeriod, ReportSection, StatusReport } from '../../domain/report/types';
import { type AdfDocument, type AdfNode, aside, bullets, document, heading, paragraph } from './adf';

/** How a comment ends that is a report: by this line it is found again. */
const endOf = (period: ReportPeriod): string => `Status report of ${periodWords(period)}, made with ML Plan.`;

/** A report as everybody reads it. Issue keys become links by themselves in Jira. */
export const reportComment = (report: StatusReport): AdfDocument =>
  document([heading(titleOf(report)), ...report.sections.flatMap(sectionNodes), aside(endOf(report.period))]);

const sectionNodes = (section: ReportSection): readonly AdfNode[] => [
  heading(section.title),
  section.lines.length === 0 ? paragraph(section.empty) : bullets(linesOf(section)),
];

const linesOf = ({ lines, more }: ReportSection): readonly string[] => [
  ...lines.map((line: ReportLine) => lineText(line)),
  ...(more === 0 ? [] : [moreText({ more })]),
];

const bodySchema = z.object({
  content: z.array(z.object({ content: z.array(z.object({ text: z.string().optional() })).optional() })),
});

/** Whether a comment is the report of a period. */
export const isReportOf = (body: unknown, period: ReportPeriod): boolean => {
  const last = bodySchema.safeParse(body).data?.content.at(-1);
  return (last?.content ?? []).map(({ text = '' }) => text).join('') === endOf(period);
};
