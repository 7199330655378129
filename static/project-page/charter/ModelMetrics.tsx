import { CHARTER_LIMITS } from '../../../src/contract/charterLimits';
import { AmountField } from '../../shared/ui/AmountField';
import { TextField } from '../../shared/ui/TextField';
import { type DraftModelMetric, NEW_MODEL_METRIC } from './draft';
import { type CharterPartProps, errorIn } from './formProps';
import { DirectionSelect, MetricRows } from './MetricRows';

/** How good the model has to be, and what it must improve. */
export function ModelMetrics({ value, onChange, errors }: CharterPartProps) {
  return (
    <section className="charter-form__part" aria-labelledby="charter-model">
      <h3 id="charter-model">The model</h3>
      <p className="charter-form__lead">How good does the model have to be before it is worth using?</p>
      <MetricRows<DraftModelMetric>
        rows={value.modelMetrics}
        onChange={(modelMetrics) => onChange({ modelMetrics })}
        path="modelMetrics"
        noun="model metric"
        most={CHARTER_LIMITS.metrics}
        newRow={(id) => ({ ...NEW_MODEL_METRIC, id })}
        errors={errors}
      >
        {(row, change, errorOf) => (
          <>
            <TextField
              label="Metric"
              placeholder="Such as recall"
              value={row.name}
              onChange={(name) => change({ name })}
              error={errorOf('name')}
            />
            <DirectionSelect value={row.direction} onChange={(direction) => change({ direction })} />
            <AmountField
              label={row.direction === 'up' ? 'At least' : 'At most'}
              value={row.threshold}
              onChange={(threshold) => change({ threshold })}
              placeholder="Unknown"
              error={errorOf('threshold')}
            />
            <TextField
              label="Unit"
              isOptional
              value={row.unit}
              onChange={(unit) => change({ unit })}
              error={errorOf('unit')}
            />
          </>
        )}
      </MetricRows>
      <div className="charter-form__fields">
        <TextField
          label="What the model must improve"
          isOptional
          value={value.modelLift}
          onChange={(modelLift) => onChange({ modelLift })}
          placeholder="Such as: find twice as many leavers as the present rule does"
          error={errorIn(errors, 'modelLift')}
        />
      </div>
    </section>
  );
}
