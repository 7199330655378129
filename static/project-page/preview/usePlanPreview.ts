import { useEffect, useState } from 'react';
import type { PlanAnswers, PlanPreview } from '../../shared/contract';
import { type Loaded, useInvoke } from '../../shared/useInvoke';

/** How long to wait for a further change before asking again. */
const PAUSE_MS = 400;

/**
 * The preview of the answers, asked for again a moment after they change; the last one stays meanwhile, marked as
 * refreshing from the change on.
 */
export function usePlanPreview(
  project: string,
  template: string,
  input: PlanAnswers,
): { readonly answer: Loaded<PlanPreview>; readonly reload: () => void } {
  const settled = useSettled(JSON.stringify(input));
  const [asked, setAsked] = useState(input);
  if (settled && JSON.stringify(asked) !== JSON.stringify(input)) setAsked(input);
  const { answer, reload } = useInvoke('plan.preview', { project, template, input: asked });
  return {
    answer: answer.state === 'ready' && !settled ? { ...answer, refreshing: true } : answer,
    reload,
  };
}

/** Whether a text has not changed for a while. */
function useSettled(text: string): boolean {
  const [last, setLast] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setLast(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return last === text;
}
