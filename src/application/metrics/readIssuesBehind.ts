import type { ParsedRequests } from '../../contract/requests';
import { isOpen } from '../../domain/forecast/accessRequests';
import { notHeldUp } from '../../domain/metrics/dataWaitShare/notHeldUp';
import { waitedFor } from '../../domain/metrics/dataWaitShare/waitedFor';
import { itemsOf, refOf } from '../../domain/metrics/items';
import type { IssueRef } from '../../domain/metrics/measured';
import { inProgressOn } from '../../domain/metrics/wip/inProgressOn';
import { type MetricsDeps, measureProject } from './measureProject';

/**
 * The issues behind one number of a chart. They are read when somebody asks for them: sent along for every day and
 * source, they would be most of the chart's answer.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const readIssuesBehind = async (
  deps: MetricsDeps,
  request: ParsedRequests['metrics.behind'],
): Promise<readonly IssueRef[]> => {
  const { context } = await measureProject(deps, request);
  const { of } = request;
  switch (of.type) {
    case 'in-progress':
      return inProgressOn(context, of.day);
    case 'waited-for':
      return waitedFor(context, of.source);
    case 'not-waited':
      return notHeldUp(context);
    case 'remaining':
      return itemsOf(context)
        .filter(isOpen)
        .map(({ issue }) => refOf(issue));
  }
};
