import type { QualityMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import { dataQuality } from '../../domain/metrics/dataQuality';
import type { IssueRef } from '../../domain/metrics/measured';
import { measureWork } from './measureProject';
import { type PlannedDeps, plannedIssues } from './plannedIssues';
import type { Section } from './section';

/** Issues that were created for the plan, by node key. */
type Planned = readonly (readonly [node: string, issue: IssueRef])[];

/** What to mend in a project before its numbers are believed. */
export const qualitySection: Section<
  PlannedDeps,
  ParsedRequests['metrics.quality'],
  Planned,
  QualityMetrics
> = {
  name: 'quality',
  beside: async (deps, projectId) => [...(await plannedIssues(deps, projectId))],
  answerOf(read, planned, { filter }, now) {
    const { context, head } = measureWork(read, filter, now);
    return { ...head, checks: dataQuality(context, new Map(planned)) };
  },
};
