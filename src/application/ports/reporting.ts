import type { ReportPeriod, StatusReport } from '../../domain/report/types';

/** Jira as posting a report needs it, always as the person who posts. */
export interface ReportingJira {
  mayComment(key: string): Promise<boolean>;
  /** Whether the person has posted a report of the period on the issue; their newest 100 comments are looked at. */
  hasReport(key: string, period: ReportPeriod): Promise<boolean>;
  comment(key: string, report: StatusReport): Promise<void>;
}
