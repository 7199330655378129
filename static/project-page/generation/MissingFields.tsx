import { useEffect, useRef } from 'react';
import type { FitQuestion } from '../../shared/contract';
import { missingWords } from './fitChoices';

/**
 * Says beside the button that begins which fields are still missing. After each attempt to begin all the same, the
 * first of them takes the keyboard.
 */
export function MissingFields(props: {
  /** For the button's `aria-describedby`. */
  readonly id: string;
  readonly open: readonly FitQuestion[];
  /** How often it was tried. */
  readonly attempts: number;
}) {
  const { id, open, attempts } = props;
  const words = missingWords(open);
  useFocusOnMissing(attempts);
  return words === undefined ? null : (
    <p id={id} className="fit__missing">
      {words}
    </p>
  );
}

/** Fields of the fit panel mark themselves with `data-missing`. */
function useFocusOnMissing(attempts: number): void {
  const last = useRef(attempts);
  useEffect(() => {
    if (last.current === attempts) return;
    last.current = attempts;
    document
      .querySelector<HTMLElement>('[data-missing] :is(button, input, textarea, [role="spinbutton"])')
      ?.focus();
  }, [attempts]);
}
