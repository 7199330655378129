import { useState } from 'react';
import { MODEL_LIMITS } from '../../../src/contract/modelLimits';
import type { ModelOutcome, ModelView } from '../../shared/contract';
import { DateField } from '../../shared/ui/DateField';
import { RadioCards } from '../../shared/ui/RadioCards';
import { TextField } from '../../shared/ui/TextField';
import { FormFrame } from './FormFrame';
import { useSending } from './useSending';
import { OUTCOME_WORDS } from './words';

const OUTCOMES = ['keep', 'retrain', 'redeploy', 'retire'] as const satisfies readonly ModelOutcome[];

/** What becomes of the model, and why. */
export function DecisionForm(props: {
  readonly project: string;
  readonly model: ModelView;
  readonly today: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { project, model, today, onDone, onCancel } = props;
  const [outcome, setOutcome] = useState<ModelOutcome | ''>('');
  const [day, setDay] = useState<string | undefined>(today);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const { isPending, error, send } = useSending('models.decide', onDone);

  const submit = () => {
    setTried(true);
    if (outcome === '' || day === undefined || why.trim() === '') return;
    void send({ project, model: model.id, decision: { outcome, day, why } });
  };
  return (
    <FormFrame
      title={`Record a decision about ${model.name}`}
      action={['Record', 'Recording…']}
      onSubmit={submit}
      {...{ error, isPending, onCancel }}
    >
      <RadioCards<ModelOutcome | ''>
        label="What becomes of the model"
        options={OUTCOMES.map((value) => ({ value, ...OUTCOME_WORDS[value] }))}
        value={outcome}
        onChange={setOutcome}
        error={tried && outcome === '' ? 'Choose what becomes of the model.' : undefined}
      />
      <div className="models__fields">
        <DateField
          label="Decided on"
          value={day}
          onChange={setDay}
          error={tried && day === undefined ? 'The day is empty.' : undefined}
        />
      </div>
      <TextField
        label="Why"
        description="One sentence, without names. Everybody who sees the project reads it. The decision answers every breach that began until that day."
        lines={2}
        maxLength={MODEL_LIMITS.whyLength}
        value={why}
        onChange={setWhy}
        error={tried && why.trim() === '' ? 'The reason is empty.' : undefined}
      />
    </FormFrame>
  );
}
