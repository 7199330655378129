import './panel.css';
import { useEffect, useState } from 'react';
import { invoke } from '../shared/bridge';
import { Button } from '../shared/ui/Button';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { useInvoke } from '../shared/useInvoke';
import { PlannedIssue } from './PlannedIssue';

/** What one issue is for, how it stands, what it waits on and what waits on it. */
export function IssuePanel({ issue, zone }: { readonly issue: string; readonly zone: string }) {
  const { answer, reload } = useInvoke('issue.panel', { issue, zone });
  const panel = answer.state === 'ready' ? answer.value : undefined;
  const problem = usePace(issue, zone, panel?.state === 'in-plan' && panel.paceIsOld, reload);
  return (
    <main className="panel">
      <h1 className="visually-hidden">ML plan</h1>
      {answer.state === 'loading' ? <Skeleton label="Reading the plan of this issue" lines={4} /> : null}
      {answer.state === 'failed' ? (
        <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
          <p>{answer.error.message}</p>
        </SectionMessage>
      ) : null}
      {panel?.state === 'not-in-plan' ? (
        <p className="panel__quiet">This issue is not part of an ML plan.</p>
      ) : null}
      {panel?.state === 'in-plan' ? (
        <PlannedIssue panel={panel} problem={problem} onRecorded={reload} />
      ) : null}
    </main>
  );
}

/**
 * Has the project's usual times read where they are missing or a day old, then asks for the panel again. Where they
 * cannot be read the panel stays as it is: it is shown for what else it knows.
 *
 * @returns why they could not be read
 */
function usePace(issue: string, zone: string, isOld: boolean, reload: () => void): string | undefined {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (!isOld) return;
    let current = true;
    void invoke('pace.read', { issue, zone }).then((answer) => {
      if (!current) return;
      if (answer.ok) reload();
      else setProblem(answer.error.message);
    });
    return () => {
      current = false;
    };
  }, [issue, zone, isOld, reload]);
  return problem;
}
