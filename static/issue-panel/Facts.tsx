import { ROLE_NAMES } from '../shared/words';
import { estimateFact, type PlannedIssuePanel } from './panelWords';

/** Estimate, role, data source and environment; what the plan does not say is left out. */
export function Facts({ panel }: { readonly panel: PlannedIssuePanel }) {
  const facts = [
    estimateFact(panel.estimate),
    panel.role === null ? null : { name: 'Role', value: ROLE_NAMES[panel.role] },
    panel.source === null ? null : { name: 'Data source', value: panel.source },
    panel.environment === null ? null : { name: 'Environment', value: panel.environment },
    { name: 'Plan', value: panel.planName },
  ].filter((fact) => fact !== null);
  return (
    <dl className="panel__facts">
      {facts.map(({ name, value }) => (
        <div key={name} className="panel__fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
