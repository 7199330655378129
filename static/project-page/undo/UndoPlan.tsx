import { lazy, Suspense, useState } from 'react';
import type { PlanSummary } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';

// Few people ever undo a plan.
const UndoDialog = lazy(() => import('./UndoDialog'));

/** The way to take the plan back. */
export function UndoPlan(props: {
  readonly plan: PlanSummary;
  readonly project: string;
  readonly onChanged: () => void;
}) {
  const { plan, project, onChanged } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button appearance="subtle" onPress={() => setOpen(true)}>
        {plan.undo === 'open' ? 'Go on undoing the plan…' : 'Undo plan…'}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <UndoDialog
            project={project}
            onClose={(hasChanged) => {
              setOpen(false);
              if (hasChanged) onChanged();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
