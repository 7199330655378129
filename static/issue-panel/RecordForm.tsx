import './RecordForm.css';
import { useEffect, useRef, useState } from 'react';
import { RECORD_LIMITS } from '../../src/contract/recordLimits';
import { invoke } from '../shared/bridge';
import type { AppError, RecordForm as Options } from '../shared/contract';
import { Button } from '../shared/ui/Button';
import { RadioCards } from '../shared/ui/RadioCards';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { TextField } from '../shared/ui/TextField';
import { useInvoke } from '../shared/useInvoke';
import { MeasuredValue } from './MeasuredValue';
import {
  DETAILS_LABELS,
  type Draft,
  EMPTY_DRAFT,
  OUTCOME_WORDS,
  OUTCOMES,
  RECORD_WORDS,
  recordOf,
  SENTENCE_LABELS,
} from './recordWords';
import { StatusChoice, stepOf } from './StatusChoice';

interface RecordFormProps {
  readonly issue: string;
  readonly onCancel: () => void;
  readonly onRecorded: (notes: readonly string[]) => void;
}

/** Asks what can be recorded on the issue, and lets the person record it or tells them why they cannot. */
export default function RecordForm({ issue, onCancel, onRecorded }: RecordFormProps) {
  const { answer, reload } = useInvoke('record.form', { issue });
  if (answer.state === 'loading') return <Skeleton label="Asking Jira what you can record" lines={3} />;
  if (answer.state === 'failed')
    return (
      <SectionMessage appearance="error" actions={<Button onPress={reload}>Try again</Button>}>
        <p>{answer.error.message}</p>
      </SectionMessage>
    );
  const options = answer.value;
  if (options.refused !== null)
    return (
      <SectionMessage appearance="warning" live actions={<Button onPress={onCancel}>Close</Button>}>
        <p>{options.refused}</p>
      </SectionMessage>
    );
  return <Fields issue={issue} options={options} onCancel={onCancel} onRecorded={onRecorded} />;
}

/** What keeps the form from being sent, shown once somebody has tried. */
const missing = (text: string, what: string): string | undefined =>
  text.trim() === '' ? `${what} is empty.` : undefined;

function Fields({ issue, options, onCancel, onRecorded }: RecordFormProps & { readonly options: Options }) {
  const { type } = options;
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const { isPending, error, send } = useRecording(issue, onRecorded);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const form = useFocusOnShow();
  const details = draft.outcome === '' ? undefined : DETAILS_LABELS[draft.outcome];
  const step = stepOf(options, draft);

  const submit = () => {
    setTried(true);
    const record = recordOf(type, draft);
    if (record !== undefined && step !== undefined) void send(record, step);
  };

  return (
    <section ref={form} tabIndex={-1} className="record" aria-label={RECORD_WORDS[type].action}>
      {options.notes.length > 0 ? (
        <SectionMessage>
          {options.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </SectionMessage>
      ) : null}
      <RadioCards
        label={RECORD_WORDS[type].asks}
        options={OUTCOMES[type].map((outcome) => ({ value: outcome, ...OUTCOME_WORDS[outcome] }))}
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        error={tried && draft.outcome === '' ? 'Choose what it came to.' : undefined}
      />
      <TextField
        label={SENTENCE_LABELS[type]}
        description="One sentence. Everybody who sees the issue reads it."
        lines={2}
        maxLength={RECORD_LIMITS.sentenceLength}
        value={draft.sentence}
        onChange={(sentence) => change({ sentence })}
        error={tried ? missing(draft.sentence, 'The sentence') : undefined}
      />
      {details === undefined ? null : (
        <TextField
          label={details}
          lines={3}
          maxLength={RECORD_LIMITS.detailsLength}
          value={draft.details}
          onChange={(text) => change({ details: text })}
          error={tried ? missing(draft.details, details) : undefined}
        />
      )}
      {type === 'result' ? <MeasuredValue draft={draft} onChange={change} /> : null}
      <StatusChoice options={options} draft={draft} onChange={change} isTried={tried} />
      {error === undefined ? null : (
        <SectionMessage appearance="error">
          <p>{error.message}</p>
        </SectionMessage>
      )}
      <div className="record__actions">
        {/* Not a pending button: what that announces points to it for some seconds after the form is gone. */}
        <Button appearance="primary" onPress={submit}>
          {isPending ? 'Recording…' : 'Record'}
        </Button>
        <Button appearance="subtle" isDisabled={isPending} onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

/** Sends a record once at a time; a second press while the first is on its way does nothing. */
function useRecording(issue: string, onRecorded: RecordFormProps['onRecorded']) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError>();
  const underWay = useRef(false);
  const send = async (record: NonNullable<ReturnType<typeof recordOf>>, finish: string) => {
    if (underWay.current) return;
    underWay.current = true;
    setPending(true);
    setError(undefined);
    const result = await invoke('record.write', { issue, record, finish: finish === '' ? null : finish });
    underWay.current = false;
    setPending(false);
    if (result.ok) onRecorded(result.value.notes);
    else setError(result.error);
  };
  return { isPending, error, send };
}

/** The button that opened the form is gone, so the focus goes to the form. */
function useFocusOnShow() {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
