import { useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { PlanPreview, TemplateProblem } from '../../shared/contract';

/** Milliseconds without a key pressed before a text is checked. */
const PAUSE = 300;

/** What is known about the text in the editor. */
export type Check =
  | { readonly state: 'checking' }
  | { readonly state: 'good' }
  | { readonly state: 'problems'; readonly problems: readonly TemplateProblem[] }
  | { readonly state: 'failed'; readonly message: string };

/**
 * Checks a text on the server whenever typing pauses; an answer to an earlier text is dropped. The preview is that of
 * the last text without problems, so that it stays while somebody types.
 */
export function useCheck(yaml: string): { readonly check: Check; readonly preview: PlanPreview | null } {
  const [checked, setChecked] = useState<{ readonly yaml: string; readonly check: Check }>();
  const [preview, setPreview] = useState<PlanPreview | null>(null);
  const turn = useRef(0);

  useEffect(() => {
    turn.current += 1;
    const own = turn.current;
    const timer = setTimeout(async () => {
      const answer = await invoke('templates.check', { yaml });
      if (own !== turn.current) return;
      if (!answer.ok) {
        setChecked({ yaml, check: { state: 'failed', message: answer.error.message } });
        return;
      }
      const { problems } = answer.value;
      setChecked({
        yaml,
        check: problems.length === 0 ? { state: 'good' } : { state: 'problems', problems },
      });
      if (answer.value.preview !== null) setPreview(answer.value.preview);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [yaml]);

  return { check: checked?.yaml === yaml ? checked.check : { state: 'checking' }, preview };
}
