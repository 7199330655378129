import type { DraftSaving } from './useDraft';

const WORDS: Readonly<Record<DraftSaving, string>> = {
  saved: 'Your answers are kept',
  saving: 'Keeping your answers …',
  'not-saved': 'Kept in this browser tab only',
};

/** Whether one may leave. Not announced: it changes with every pause in writing. */
export function SavingNote({ saving }: { readonly saving: DraftSaving }) {
  return <p className="wizard__saving">{WORDS[saving]}</p>;
}
