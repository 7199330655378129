import { useEffect, useState } from 'react';
import type { GrowthPreview } from '../../shared/contract';
import { type Loaded, useInvoke } from '../../shared/useInvoke';
import type { Wish } from './additions';

/** How long to wait for a further change before asking again. */
const PAUSE_MS = 400;

/**
 * What the plan would grow by, asked for again a moment after the wish changes. `plan` is the last answer that was
 * no failure: what the plan has does not depend on the wish.
 */
export function useGrowthPreview(
  project: string,
  growing: Wish,
): {
  readonly answer: Loaded<GrowthPreview>;
  readonly plan: GrowthPreview | undefined;
  /** Whether the answer is to what is wished now. */
  readonly isCurrent: boolean;
} {
  const wish = JSON.stringify(growing);
  const [asked, setAsked] = useState({ wish, growing });
  useEffect(() => {
    if (asked.wish === wish) return;
    const timer = setTimeout(() => setAsked({ wish, growing }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, wish, growing]);
  const { answer } = useInvoke('growth.preview', { project, ...asked.growing });
  const [plan, setPlan] = useState<GrowthPreview>();
  if (answer.state === 'ready' && plan !== answer.value) setPlan(answer.value);
  return {
    answer,
    plan,
    isCurrent: asked.wish === wish && answer.state === 'ready' && !answer.refreshing,
  };
}
