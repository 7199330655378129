import type { Draft } from './draft';

const keyOf = (project: string): string => `ml-plan.draft.${project}`;

/** Set when the shape of a draft changes, so that a tab left open over an update starts afresh. */
const SHAPE = 4;

/** The draft as this browser tab remembers it, people included; undefined where it does not, or may not. */
export function rememberedDraft(project: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(project));
    if (text === null) return undefined;
    const kept: { readonly shape: number; readonly draft: Draft } = JSON.parse(text);
    return kept.shape === SHAPE ? kept.draft : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers the draft for as long as this browser tab is open. A browser that allows no storage remembers nothing. */
export function rememberDraft(project: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(project), JSON.stringify({ shape: SHAPE, draft }));
  } catch {
    // Storage is full or forbidden: the answers are still on screen, and saved on the site.
  }
}

/** Whether this browser lets the tab remember anything; many forbid it to a frame of another site. */
export function tabRemembers(): boolean {
  try {
    const probe = keyOf('');
    sessionStorage.setItem(probe, '');
    sessionStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft, so that what the site keeps is what the wizard opens. */
export function forgetDraft(project: string): void {
  try {
    sessionStorage.removeItem(keyOf(project));
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}
