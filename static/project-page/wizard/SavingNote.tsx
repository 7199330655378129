import { tabRemembers } from './draftInTab';
import type { DraftSaving } from './useDraft';

const WORDS: Readonly<Record<DraftSaving, string>> = {
  saved: 'Your answers are kept',
  saving: 'Keeping your answers …',
  'not-saved': 'Kept in this browser tab only',
};

interface SavingNoteProps {
  readonly saving: DraftSaving;
  /** Whether people were chosen, whom the site never keeps. */
  readonly hasPeople: boolean;
}

/** Whether one may leave. Not announced: it changes with every pause in writing. */
export function SavingNote({ saving, hasPeople }: SavingNoteProps) {
  const people = hasPeople && saving === 'saved' ? `; people ${keptUntil()}` : '';
  return (
    <p className="wizard__saving">
      {WORDS[saving]}
      {people}
    </p>
  );
}

const keptUntil = (): string =>
  tabRemembers() ? 'in this browser tab only' : 'only until this page is left or reloaded';
