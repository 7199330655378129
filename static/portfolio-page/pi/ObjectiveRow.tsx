import { PI_LIMITS } from '../../../src/contract/piLimits';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/Checkbox';
import { CrossIcon } from '../../shared/ui/icons';
import { NumberField } from '../../shared/ui/NumberField';
import { TextField } from '../../shared/ui/TextField';
import type { ObjectiveDraft } from './draft';

/** One objective to be written. */
export function ObjectiveRow(props: {
  readonly objective: ObjectiveDraft;
  readonly number: number;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (objective: ObjectiveDraft) => void;
  readonly onRemove: () => void;
}) {
  const { objective, number, errorOf, onChange, onRemove } = props;
  return (
    <div className="pi__row">
      <TextField
        label={`Objective ${number}`}
        value={objective.text}
        onChange={(text) => onChange({ ...objective, text })}
        error={errorOf('text')}
        maxLength={PI_LIMITS.textLength}
      />
      <div className="pi__values">
        <NumberField
          label="Planned value"
          value={objective.planned}
          onChange={(planned) => onChange({ ...objective, planned })}
          min={PI_LIMITS.plannedMin}
          max={PI_LIMITS.valueMax}
          error={errorOf('planned')}
        />
        <NumberField
          label="Actual value"
          isOptional
          value={objective.actual}
          onChange={(actual) => onChange({ ...objective, actual })}
          max={PI_LIMITS.valueMax}
          error={errorOf('actual')}
        />
        <Checkbox
          isSelected={objective.committed}
          onChange={(committed) => onChange({ ...objective, committed })}
        >
          Committed
        </Checkbox>
        <Button
          appearance="subtle"
          icon={<CrossIcon />}
          aria-label={`Remove objective ${number}`}
          onPress={onRemove}
        />
      </div>
    </div>
  );
}
