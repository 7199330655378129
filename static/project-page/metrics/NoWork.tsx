import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';

/** Stands for every chart of a project without issues: what brings numbers, and the way there. */
export function NoWork({ title, onPlan }: { readonly title: string; readonly onPlan: () => void }) {
  return (
    <EmptyState
      title={title}
      action={
        <Button appearance="primary" onPress={onPlan}>
          Go to the plan
        </Button>
      }
    >
      <p>
        This project has no issues yet. Generate its plan, or create the first issue, and the numbers follow
        by themselves. Epics and sub-tasks are not counted.
      </p>
    </EmptyState>
  );
}

/** Stands for every chart where the filters, which are above it, leave nothing over. */
export function NoMatch() {
  return (
    <EmptyState title="No issue matches these filters">
      <p>Choose fewer filters, or clear them all.</p>
    </EmptyState>
  );
}
