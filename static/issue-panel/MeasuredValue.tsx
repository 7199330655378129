import { RECORD_LIMITS } from '../../src/contract/recordLimits';
import { AmountField } from '../shared/ui/AmountField';
import { TextField } from '../shared/ui/TextField';
import type { Draft } from './recordWords';

/** A number that the result rests on, where there is one. */
export function MeasuredValue({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  return (
    <div className="record__measured">
      <AmountField
        label="Measured value"
        isOptional
        value={draft.value}
        onChange={(value) => onChange({ value })}
      />
      <TextField
        label="Unit or measure"
        isOptional
        placeholder="recall"
        maxLength={RECORD_LIMITS.unitLength}
        value={draft.unit}
        onChange={(unit) => onChange({ unit })}
        isDisabled={draft.value === undefined}
      />
    </div>
  );
}
