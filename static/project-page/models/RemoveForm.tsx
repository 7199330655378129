import type { ModelView } from '../../shared/contract';
import { counted } from '../../shared/words';
import { FormFrame } from './FormFrame';
import { useSending } from './useSending';

/** Asks once more before a model goes, and says what goes with it. */
export function RemoveForm(props: {
  readonly project: string;
  /** Of the project's models. */
  readonly revision: number;
  readonly model: ModelView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { project, revision, model, onDone, onCancel } = props;
  const { isPending, error, send } = useSending('models.remove', onDone);
  const readings = model.metrics.reduce((sum, metric) => sum + metric.readings.length, 0);
  return (
    <FormFrame
      title={`Remove ${model.name}`}
      action={['Remove the model', 'Removing…']}
      onSubmit={() => void send({ project, revision, model: model.id })}
      {...{ error, isPending, onCancel }}
    >
      <p>
        {readings === 0
          ? 'Remove a model that was added by mistake. Nothing was recorded for it yet.'
          : `Remove a model that was added by mistake. Its ${counted(readings, 'reading')} ${readings === 1 ? 'goes' : 'go'} with it and cannot be brought back; issues in Jira stay.`}
      </p>
      <p className="models__quiet">
        A model that is no longer in use is not removed: record the decision to retire it, and it can still be
        looked up.
      </p>
    </FormFrame>
  );
}
