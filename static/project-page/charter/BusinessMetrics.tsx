import { CHARTER_LIMITS } from '../../../src/contract/charterLimits';
import { AmountField } from '../../shared/ui/AmountField';
import { DateField } from '../../shared/ui/DateField';
import { TextField } from '../../shared/ui/TextField';
import { type DraftBusinessMetric, NEW_BUSINESS_METRIC } from './draft';
import type { CharterPartProps } from './formProps';
import { DirectionSelect, MetricRows } from './MetricRows';

/** The numbers of the business that the project is meant to move. */
export function BusinessMetrics({ value, onChange, errors }: CharterPartProps) {
  return (
    <section className="charter-form__part" aria-labelledby="charter-business">
      <h3 id="charter-business">Business metrics</h3>
      <p className="charter-form__lead">
        Which number of the business should move, from where to where, and by when? Leave empty what is not
        known yet; the charter then says so.
      </p>
      <MetricRows<DraftBusinessMetric>
        rows={value.businessMetrics}
        onChange={(businessMetrics) => onChange({ businessMetrics })}
        path="businessMetrics"
        noun="business metric"
        most={CHARTER_LIMITS.metrics}
        newRow={(id) => ({ ...NEW_BUSINESS_METRIC, id })}
        errors={errors}
      >
        {(row, change, errorOf) => (
          <>
            <TextField
              label="Metric"
              placeholder="Such as churn rate"
              value={row.name}
              onChange={(name) => change({ name })}
              error={errorOf('name')}
            />
            <DirectionSelect value={row.direction} onChange={(direction) => change({ direction })} />
            <TextField
              label="Unit"
              placeholder="Such as %"
              isOptional
              value={row.unit}
              onChange={(unit) => change({ unit })}
              error={errorOf('unit')}
            />
            <AmountField
              label="Baseline"
              value={row.baseline}
              onChange={(baseline) => change({ baseline })}
              placeholder="Unknown"
              error={errorOf('baseline')}
            />
            <AmountField
              label="Target"
              value={row.target}
              onChange={(target) => change({ target })}
              placeholder="Unknown"
              error={errorOf('target')}
            />
            <DateField
              label="By when"
              value={row.byWhen}
              onChange={(byWhen) => change({ byWhen })}
              error={errorOf('byWhen')}
            />
            <TextField
              label="Measured by"
              placeholder="A role or department"
              value={row.measuredBy}
              onChange={(measuredBy) => change({ measuredBy })}
              error={errorOf('measuredBy')}
            />
          </>
        )}
      </MetricRows>
    </section>
  );
}
