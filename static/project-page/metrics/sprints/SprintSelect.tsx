import type { SprintMetrics } from '../../../shared/contract';
import { Select } from '../../../shared/ui/Select';

/** Chooses the sprint of the burndown; nothing to choose from, nothing shown. */
export function SprintSelect({
  metrics,
  asked,
  onSprint,
}: {
  /** The sprint asked for last; undefined until someone chooses. */
  readonly asked: number | undefined;
  readonly metrics: Pick<SprintMetrics, 'burndown' | 'sprints'>;
  readonly onSprint: (sprint: number) => void;
}) {
  const { burndown, sprints } = metrics;
  const shown = burndown.status === 'ok' ? burndown.sprint.id : sprints[0]?.id;
  const chosen = asked ?? shown;
  if (chosen === undefined || sprints.length < 2) return null;
  return (
    <Select
      label="Sprint"
      isLabelHidden
      options={sprints.map(({ id, name, state }) => ({
        value: id,
        label: state === 'active' ? `${name} (active)` : name,
      }))}
      value={chosen}
      onChange={onSprint}
    />
  );
}
