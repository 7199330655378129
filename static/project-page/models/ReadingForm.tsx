import { useState } from 'react';
import type { ModelView, ReadingsRecorded } from '../../shared/contract';
import { AmountField } from '../../shared/ui/AmountField';
import { DateField } from '../../shared/ui/DateField';
import { Select } from '../../shared/ui/Select';
import { FormFrame } from './FormFrame';
import { useSending } from './useSending';
import { thresholdInWords } from './words';

/** One reading of one metric. */
export function ReadingForm(props: {
  readonly project: string;
  readonly model: ModelView;
  readonly today: string;
  readonly onDone: (recorded: ReadingsRecorded) => void;
  readonly onCancel: () => void;
}) {
  const { project, model, today, onDone, onCancel } = props;
  const [metricId, setMetric] = useState(model.metrics[0]?.metric.id ?? '');
  const [day, setDay] = useState<string | undefined>(today);
  const [value, setValue] = useState<number>();
  const [tried, setTried] = useState(false);
  const { isPending, error, send } = useSending('models.record', onDone);
  const metric = model.metrics.find((view) => view.metric.id === metricId)?.metric;
  const agreed = metric && thresholdInWords(metric);

  const submit = () => {
    setTried(true);
    if (day === undefined || value === undefined) return;
    void send({ project, model: model.id, readings: [{ metric: metricId, day, value }] });
  };
  return (
    <FormFrame
      title={`Record a reading of ${model.name}`}
      action={['Record', 'Recording…']}
      onSubmit={submit}
      {...{ error, isPending, onCancel }}
    >
      <div className="models__fields">
        <Select
          label="Metric"
          options={model.metrics.map((view) => ({ value: view.metric.id, label: view.metric.name }))}
          value={metricId}
          onChange={setMetric}
        />
        <DateField
          label="Day"
          value={day}
          onChange={setDay}
          error={tried && day === undefined ? 'The day is empty.' : undefined}
        />
        <AmountField
          label={metric?.unit === undefined ? 'Value' : `Value in ${metric.unit}`}
          description={agreed === undefined ? undefined : `Agreed is ${agreed}.`}
          value={value}
          onChange={setValue}
          error={tried && value === undefined ? 'The value is empty.' : undefined}
        />
      </div>
      <p className="models__quiet">A second reading on the same day corrects the first.</p>
    </FormFrame>
  );
}
