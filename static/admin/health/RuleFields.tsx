import type { ReactNode } from 'react';
import { HEALTH_RULE_LIMITS as LIMITS } from '../../../src/contract/healthRuleLimits';
import type { HealthRules } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { NumberField } from '../../shared/ui/NumberField';
import { type DraftRules, draftOf, troubleOf } from './draftRules';

interface RuleFieldsProps {
  readonly draft: DraftRules;
  readonly defaults: HealthRules;
  readonly change: (some: Partial<DraftRules>) => void;
}

/** Rule by rule: what counts against a project, and from when on. */
export function RuleFields(props: RuleFieldsProps) {
  return (
    <>
      <Rule title="Data access">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when a request has been open for longer than 85% of the
          project’s requests took. Where too few of those are known, its time box counts instead.
        </p>
        <Threshold {...props} rule="accessOffTrackFactor" label="Times that, before it is off track" />
      </Rule>
      <Rule title="Features">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when a feature is past its due date.
        </p>
        <Threshold {...props} rule="featureOffTrackDays" label="Days late, before it is off track" />
      </Rule>
      <Rule title="Finish">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when the project is less than 85% likely to finish by its
          target day, <Lozenge tone="danger">Off track</Lozenge> when it is less than 50% likely. This rule
          has no threshold.
        </p>
      </Rule>
      <Rule title="Commitments">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when so many of the last closed sprints finished too
          little of what they had committed to.
        </p>
        <div className="health-rules__row">
          <Threshold {...props} rule="healthyCommitment" label="Share to finish, in per cent" />
          <Threshold {...props} rule="sprintsLookedAt" label="Closed sprints looked at" />
          <Threshold {...props} rule="sprintsBelow" label="Sprints below that share" />
        </div>
      </Rule>
      <Rule title="Decisions">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when a checkpoint or a sign-off waits for its decision for
          longer.
        </p>
        <Threshold {...props} rule="decisionDays" label="Days a decision may take" />
      </Rule>
      <Rule title="Standstill">
        <p>
          <Lozenge tone="warning">At risk</Lozenge> when work has started and no issue of the plan has changed
          for so long.
        </p>
        <Threshold {...props} rule="staleWorkingDays" label="Working days without a change" />
      </Rule>
    </>
  );
}

function Rule({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="health-rules__rule" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Threshold(props: RuleFieldsProps & { readonly rule: keyof HealthRules; readonly label: string }) {
  const { draft, defaults, change, rule, label } = props;
  const error = troubleOf(draft, rule);
  return (
    <NumberField
      label={label}
      description={`Default: ${draftOf(defaults)[rule]}`}
      value={draft[rule]}
      min={LIMITS[rule].min}
      max={LIMITS[rule].max}
      onChange={(value) => change({ [rule]: value })}
      {...(error === undefined ? {} : { error })}
    />
  );
}
