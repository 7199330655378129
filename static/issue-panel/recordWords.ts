import type { NewRecord, Outcome, RecordType } from '../shared/contract';
import type { Tone } from '../shared/ui/Lozenge';

interface OutcomeWords {
  readonly label: string;
  readonly description: string;
  readonly tone: Tone;
}

/** What each kind of record is called on its button, above its form and once it is there, and what its form asks first. */
export const RECORD_WORDS: Readonly<
  Record<
    RecordType,
    { readonly title: string; readonly action: string; readonly asks: string; readonly none: string }
  >
> = {
  result: {
    title: 'Result',
    action: 'Record result',
    asks: 'What it came to',
    none: 'No result is recorded yet.',
  },
  decision: {
    title: 'Decision',
    action: 'Record decision',
    asks: 'What was decided',
    none: 'No decision is recorded yet.',
  },
  signoff: {
    title: 'Sign-off',
    action: 'Record sign-off',
    asks: 'Whether it is approved',
    none: 'No sign-off is recorded yet.',
  },
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, OutcomeWords>> = {
  keep: { label: 'Keep', description: 'It helped, and stays.', tone: 'success' },
  drop: { label: 'Drop', description: 'It did not help, or is not worth it.', tone: 'danger' },
  inconclusive: {
    label: 'Inconclusive',
    description: 'The time box did not tell.',
    tone: 'neutral',
  },
  'go-on': { label: 'Go on', description: 'As planned.', tone: 'success' },
  'change-scope': {
    label: 'Change scope',
    description: 'Go on with something else, more or less.',
    tone: 'warning',
  },
  stop: { label: 'Stop', description: 'This is not pursued any further.', tone: 'danger' },
  approved: { label: 'Approved', description: 'As it is.', tone: 'success' },
  'approved-with-conditions': {
    label: 'Approved with conditions',
    description: 'Once they are met.',
    tone: 'warning',
  },
  refused: { label: 'Refused', description: 'Not like this.', tone: 'danger' },
};

export const OUTCOMES: Readonly<Record<RecordType, readonly Outcome[]>> = {
  result: ['keep', 'drop', 'inconclusive'],
  decision: ['go-on', 'change-scope', 'stop'],
  signoff: ['approved', 'approved-with-conditions', 'refused'],
};

/** What the one sentence of a record is about. */
export const SENTENCE_LABELS: Readonly<Record<RecordType, string>> = {
  result: 'What was learnt',
  decision: 'Why',
  signoff: 'Why',
};

/** What has to be written besides, where the outcome alone does not say it. */
export const DETAILS_LABELS: Readonly<Partial<Record<Outcome, string>>> = {
  'change-scope': 'What changes',
  'approved-with-conditions': 'Conditions',
};

/** What somebody has put into the form so far. */
export interface Draft {
  readonly outcome: Outcome | '';
  readonly sentence: string;
  readonly details: string;
  readonly value: number | undefined;
  readonly unit: string;
  /** Step of the workflow; empty to leave the status, undefined where nothing was chosen. */
  readonly step: string | undefined;
}

export const EMPTY_DRAFT: Draft = {
  outcome: '',
  sentence: '',
  details: '',
  value: undefined,
  unit: '',
  step: undefined,
};

/** The record that a complete draft stands for; undefined while something is missing. */
export function recordOf(type: RecordType, draft: Draft): NewRecord | undefined {
  const sentence = draft.sentence.trim();
  if (sentence === '') return undefined;
  const details = draft.details.trim();
  const isOutcome = <Each extends Outcome>(...outcomes: readonly Each[]): Each | undefined =>
    outcomes.find((each) => each === draft.outcome);
  switch (type) {
    case 'result': {
      const outcome = isOutcome('keep', 'drop', 'inconclusive');
      const unit = draft.unit.trim();
      const measured =
        draft.value === undefined
          ? {}
          : { measured: { value: draft.value, ...(unit === '' ? {} : { unit }) } };
      return outcome && { type, outcome, sentence, ...measured };
    }
    case 'decision': {
      const outcome = isOutcome('go-on', 'change-scope', 'stop');
      if (outcome !== 'change-scope') return outcome && { type, outcome, sentence };
      return details === '' ? undefined : { type, outcome, sentence, details };
    }
    case 'signoff': {
      const outcome = isOutcome('approved', 'approved-with-conditions', 'refused');
      if (outcome !== 'approved-with-conditions') return outcome && { type, outcome, sentence };
      return details === '' ? undefined : { type, outcome, sentence, details };
    }
  }
}
