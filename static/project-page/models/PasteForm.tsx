import { useState } from 'react';
import { MODEL_LIMITS } from '../../../src/contract/modelLimits';
import type { ModelView, ReadingsRecorded } from '../../shared/contract';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { TextField } from '../../shared/ui/TextField';
import { counted } from '../../shared/words';
import { FormFrame } from './FormFrame';
import { useSending } from './useSending';

/** So many lines are told at once; the rest shows when they are mended. */
const SHOWN_PROBLEMS = 10;

/** Many readings at once, as lines of a table. */
export function PasteForm(props: {
  readonly project: string;
  readonly model: ModelView;
  readonly today: string;
  readonly onDone: (recorded: ReadingsRecorded) => void;
  readonly onCancel: () => void;
}) {
  const { project, model, today, onDone, onCancel } = props;
  const [csv, setCsv] = useState('');
  const [tried, setTried] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { isPending, error, send } = useSending('models.paste', (pasted) =>
    pasted.ok ? onDone(pasted) : setProblems(pasted.problems),
  );
  const example = `day,metric,value\n${today},${model.metrics[0]?.metric.name ?? 'recall'},0.71`;

  const submit = () => {
    setTried(true);
    setProblems([]);
    if (csv.trim() !== '') void send({ project, model: model.id, csv });
  };
  return (
    <FormFrame
      title={`Paste readings of ${model.name}`}
      action={['Record all', 'Recording…']}
      onSubmit={submit}
      {...{ error, isPending, onCancel }}
    >
      <TextField
        label="Lines of day, metric and value"
        description="As they come out of a spreadsheet or a CSV file. Days are written like 2026-03-02; the first line may name the columns."
        placeholder={example}
        lines={8}
        maxLength={MODEL_LIMITS.csvLength}
        value={csv}
        onChange={setCsv}
        error={tried && csv.trim() === '' ? 'There is nothing to record.' : undefined}
      />
      {problems.length === 0 ? null : (
        <SectionMessage appearance="error" title="Nothing was recorded">
          <ul className="models__problems">
            {problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {problems.length > SHOWN_PROBLEMS ? (
            <p>{`${counted(problems.length - SHOWN_PROBLEMS, 'more line')} cannot be read.`}</p>
          ) : null}
        </SectionMessage>
      )}
    </FormFrame>
  );
}
