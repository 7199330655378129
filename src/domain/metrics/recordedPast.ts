import { type Completeness, completenessOf, lacksHistory } from '../history/completeness';
import type { IssueHistory } from '../history/types';
import { oncePerContext } from './oncePerContext';

/** How far the past of a context's issues is known, and the finished ones of which it is not: mostly none. */
interface RecordedPast {
  readonly completeness: Completeness;
  readonly lacking: ReadonlySet<IssueHistory>;
}

/** Looked for once, since every metric that follows moves has to ask. */
export const recordedPast = oncePerContext(
  ({ issues }): RecordedPast => ({
    completeness: completenessOf(issues),
    lacking: new Set(issues.filter(lacksHistory)),
  }),
);
