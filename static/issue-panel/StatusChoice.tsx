import type { FinishingStep, RecordForm } from '../shared/contract';
import { Select } from '../shared/ui/Select';
import type { Draft } from './recordWords';

/** Leaves the status as it is. */
const STAY = '';

type Options = Pick<RecordForm, 'finishing' | 'status'>;

/**
 * The step of the workflow to take: the one chosen, else the only one there is. What was refused is not done, so it
 * stays unless somebody says otherwise. Undefined while somebody has to choose between several.
 */
export function stepOf(
  { finishing }: Pick<RecordForm, 'finishing'>,
  draft: Pick<Draft, 'outcome' | 'step'>,
): string | undefined {
  if (draft.step !== undefined) return draft.step;
  const [first, ...others] = finishing;
  if (first === undefined || draft.outcome === 'refused') return STAY;
  return others.length === 0 ? first.id : undefined;
}

/** "Done", or the step's own name with where it leads, where these differ. */
const stepWords = ({ name, status }: FinishingStep): string =>
  name === status ? `Move to “${status}”` : `${name}: move to “${status}”`;

/** What becomes of the status; nothing to choose where no step leads to done. */
export function StatusChoice({
  options,
  draft,
  onChange,
  isTried,
}: {
  readonly options: Options;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly isTried: boolean;
}) {
  if (options.finishing.length === 0) return null;
  const step = stepOf(options, draft);
  return (
    <Select
      label="Status afterwards"
      options={[
        ...options.finishing.map((each) => ({ value: each.id, label: stepWords(each) })),
        { value: LEAVE, label: `Leave it “${options.status}”` },
      ]}
      value={step === STAY ? LEAVE : (step ?? NONE)}
      onChange={(value) => onChange({ step: value === LEAVE ? STAY : value })}
      error={isTried && step === undefined ? 'Choose what becomes of the status.' : undefined}
    />
  );
}

/** Keys of the list may not be empty. */
const LEAVE = 'leave';
const NONE = 'none';
