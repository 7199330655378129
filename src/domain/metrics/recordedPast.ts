import { type Completeness, completenessBy, lacksHistory } from '../history/completeness';
import type { IssueHistory } from '../history/types';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';

/** How far the past of a context's issues is known, and the finished ones of which it is not: mostly none. */
interface RecordedPast {
  readonly completeness: Completeness;
  readonly lacking: ReadonlySet<IssueHistory>;
}

/** Looked for once, since every metric that follows moves has to ask. */
export const recordedPast = oncePerContext(({ issues, moves: { starts } }): RecordedPast => {
  const lacking = new Set<IssueHistory>();
  let finished = 0;
  for (let place = 0; place < issues.length; place += 1) {
    const issue = issues[place];
    if (issue === undefined || issue.category !== 'done') continue;
    finished += 1;
    // Whatever has moved has a history.
    const hasMoved = (starts[place + 1] ?? 0) - (starts[place] ?? 0) > 1;
    if (!hasMoved && lacksHistory(issue)) lacking.add(issue);
  }
  return { completeness: completenessBy(finished, lacking.size), lacking };
});

/** Of some places, in their order, those of issues whose past is known. */
export const recordedAmong = (context: MetricsContext, places: Int32Array): Int32Array => {
  const { lacking } = recordedPast(context);
  if (lacking.size === 0) return places;
  return places.filter((place) => {
    const issue = context.issues[place];
    return issue !== undefined && !lacking.has(issue);
  });
};
