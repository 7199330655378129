import './panel.css';
import { Button } from '../shared/ui/Button';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { useInvoke } from '../shared/useInvoke';
import { PlannedIssue } from './PlannedIssue';

/** What one issue is for, what it waits on and what waits on it. */
export function IssuePanel({ issue }: { readonly issue: string }) {
  const { answer, reload } = useInvoke('issue.panel', { issue });
  return (
    <main className="panel">
      <h1 className="visually-hidden">ML plan</h1>
      {answer.state === 'loading' ? <Skeleton label="Reading the plan of this issue" lines={4} /> : null}
      {answer.state === 'failed' ? (
        <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
          <p>{answer.error.message}</p>
        </SectionMessage>
      ) : null}
      {answer.state === 'ready' && answer.value.state === 'not-in-plan' ? (
        <p className="panel__quiet">This issue is not part of an ML plan.</p>
      ) : null}
      {answer.state === 'ready' && answer.value.state === 'in-plan' ? (
        <PlannedIssue panel={answer.value} />
      ) : null}
    </main>
  );
}
