import './EmptyPlan.css';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Fit } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { PlanPicture } from './PlanPicture';

// Its fields are heavy, and nobody fills them in here.
const FitPanel = lazy(async () => ({ default: (await import('../generation/FitPanel')).FitPanel }));

/** A project without a plan: what one would bring, and the button that makes it; or what stands in the way. */
export function EmptyPlan(props: {
  readonly fit: Fit;
  readonly onGenerate: () => void;
  /** Another way to a plan, beside the button. */
  readonly children?: ReactNode;
}) {
  const { fit, onGenerate, children } = props;
  const isBlocked = fit.blockers.length > 0;
  return (
    <div className="empty-plan">
      {isBlocked ? (
        <SectionMessage appearance="warning" title="A plan cannot be generated here yet">
          <ul id="plan-blockers">
            {fit.blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </SectionMessage>
      ) : null}
      <EmptyState
        image={<PlanPicture />}
        title="Start with a complete plan, not a blank board"
        action={
          <div className="empty-plan__ways">
            <Button
              appearance="primary"
              size="large"
              onPress={onGenerate}
              isDisabled={isBlocked}
              {...(isBlocked ? { 'aria-describedby': 'plan-blockers' } : {})}
            >
              Generate ML plan
            </Button>
            {isBlocked ? null : children}
          </div>
        }
      >
        <p>
          Answer a few questions and get every epic and story that a machine-learning project needs, from the
          first data request to monitoring in production: linked, estimated and in order.
        </p>
      </EmptyState>
      {fit.notes.length > 0 ? (
        <div className="empty-plan__fit">
          <Suspense fallback={null}>
            <FitPanel fit={{ ...fit, blockers: [] }} />
          </Suspense>
        </div>
      ) : null}
    </div>
  );
}
