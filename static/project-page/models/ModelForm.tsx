import { useState } from 'react';
import { MODEL_LIMITS } from '../../../src/contract/modelLimits';
import type { ModelsPage, ModelView } from '../../shared/contract';
import { AmountField } from '../../shared/ui/AmountField';
import { DateField } from '../../shared/ui/DateField';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import { DirectionSelect, MetricRows } from '../charter/MetricRows';
import { type DraftMetric, draftOf, type ModelDraft, modelFrom, NEW_METRIC } from './draft';
import { FormFrame } from './FormFrame';
import { useSending } from './useSending';

const TYPES = [
  { value: 'model', label: 'The model' },
  { value: 'business', label: 'The business' },
] as const;

/** Adds a model, or changes one: what it is, who owns it and by which numbers it is watched. */
export function ModelForm(props: {
  readonly project: string;
  readonly page: ModelsPage;
  /** Absent where one is added. */
  readonly model: ModelView | undefined;
  readonly onDone: (model: string) => void;
  readonly onCancel: () => void;
}) {
  const { project, page, model, onDone, onCancel } = props;
  const [draft, setDraft] = useState<ModelDraft>(() => draftOf(model, page));
  const { isPending, error, send } = useSending('models.save', (saved) => onDone(saved.model));
  const change = (part: Partial<ModelDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errors = Object.fromEntries(
    (error?.issues ?? []).map((issue) => [issue.path.replace(/^model\./, ''), issue.message]),
  );
  return (
    <FormFrame
      title={model === undefined ? 'Add a model' : `Change ${model.name}`}
      action={['Save', 'Saving…']}
      onSubmit={() => void send({ project, revision: page.revision, model: modelFrom(draft, model) })}
      {...{ error, isPending, onCancel }}
    >
      <div className="models__fields">
        <TextField
          label="Name"
          placeholder="Such as Churn model"
          maxLength={MODEL_LIMITS.nameLength}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={errors.name}
        />
        <TextField
          label="Version"
          placeholder="Such as 1.2"
          maxLength={MODEL_LIMITS.versionLength}
          value={draft.version}
          onChange={(version) => change({ version })}
          error={errors.version}
        />
        <TextField
          label="Issue of its owner"
          isOptional
          placeholder={`Such as ${project}-12`}
          description={
            model?.owner.state === 'unseen'
              ? 'There is one that you may not see; it stays if you leave this empty.'
              : 'Whoever is assigned this issue owns the model.'
          }
          value={draft.ownerIssue}
          onChange={(ownerIssue) => change({ ownerIssue })}
          error={errors.ownerIssue}
        />
        <DateField
          label="In use since"
          isOptional
          value={draft.live}
          onChange={(live) => change({ live })}
          error={errors.live}
        />
        <DateField
          label="This version deployed on"
          isOptional
          value={draft.deployed}
          onChange={(deployed) => change({ deployed })}
          error={errors.deployed}
        />
        <DateField
          label="Last reviewed on"
          isOptional
          value={draft.reviewed}
          onChange={(reviewed) => change({ reviewed })}
          error={errors.reviewed}
        />
      </div>
      <h3 className="models__form-part">Metrics</h3>
      <p className="models__quiet">
        A reading beyond its threshold creates a change-control issue. What the charter names is filled in;
        for a number of the business its baseline, because worse than before the model is a reason to act.
      </p>
      <MetricRows<DraftMetric>
        rows={draft.metrics}
        onChange={(metrics) => change({ metrics })}
        path="metrics"
        noun="metric"
        holder="A model"
        most={MODEL_LIMITS.metrics}
        newRow={(id) => ({ ...NEW_METRIC, id })}
        errors={errors}
      >
        {(row, changeRow, errorOf) => (
          <>
            <TextField
              label="Metric"
              placeholder="Such as recall"
              value={row.name}
              onChange={(name) => changeRow({ name })}
              error={errorOf('name')}
            />
            <Select
              label="Says how good is"
              options={TYPES}
              value={row.type}
              onChange={(type) => changeRow({ type })}
            />
            <DirectionSelect value={row.direction} onChange={(direction) => changeRow({ direction })} />
            <AmountField
              label={row.direction === 'up' ? 'At least' : 'At most'}
              placeholder="No threshold"
              value={row.threshold}
              onChange={(threshold) => changeRow({ threshold })}
              error={errorOf('threshold')}
            />
            <TextField
              label="Unit"
              isOptional
              value={row.unit}
              onChange={(unit) => changeRow({ unit })}
              error={errorOf('unit')}
            />
          </>
        )}
      </MetricRows>
    </FormFrame>
  );
}
