import { useEffect, useState } from 'react';
import type { IssueRef, Result } from '../../../shared/contract';
import { invokeWhole } from '../../../shared/invokeWhole';
import { Spinner } from '../../../shared/ui/Spinner';
import type { MetricsQuery } from '../../routing/metricsQuery';
import { IssuesBehind } from './IssuesBehind';

/** What somebody pointed at, where its issues are only read when asked for. */
export interface BehindLater {
  readonly title: string;
  readonly ask: () => Promise<Result<readonly IssueRef[]>>;
}

/** A number whose issues the section's answer does not carry. */
export type Asked =
  | { readonly type: 'in-progress'; readonly day: string }
  | { readonly type: 'waited-for'; readonly source: string }
  | { readonly type: 'not-waited' }
  | { readonly type: 'remaining' };

/** Reads the issues behind a number of a project's metrics. */
export const askIssues =
  (project: string, filter: MetricsQuery['filter'], of: Asked): BehindLater['ask'] =>
  () =>
    invokeWhole('metrics.behind', { project, filter, of });

/** The issues of a bar or a day that was clicked, as soon as they are there. */
export function AskedIssues({
  asked,
  onClose,
}: {
  readonly asked: BehindLater;
  readonly onClose: () => void;
}) {
  const { title, ask } = asked;
  const [answer, setAnswer] = useState<Result<readonly IssueRef[]>>();
  useEffect(() => {
    let isWanted = true;
    setAnswer(undefined);
    void ask().then((result) => {
      if (isWanted) setAnswer(result);
    });
    return () => {
      isWanted = false;
    };
  }, [ask]);
  if (answer === undefined)
    return (
      <div className="behind">
        <Spinner label={`${title}: reading the issues…`} />
      </div>
    );
  return answer.ok ? (
    <IssuesBehind behind={{ title, issues: answer.value }} onClose={onClose} />
  ) : (
    <p className="behind" role="alert">
      {title}: the issues could not be read. {answer.error.message}
    </p>
  );
}
