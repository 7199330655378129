import { invoke as forgeInvoke, router, view } from '@forge/bridge';
import type { AppError, Invoke, Result } from './contract';

/**
 * Calls a resolver of this app. Never rejects: what the host or the network breaks becomes a failure with a sentence,
 * like the failures that the resolver itself answers with.
 *
 * @example
 * const answer = await invoke('project.overview', { project: 'CHURN' });
 * if (!answer.ok) show(answer.error.message);
 */
export const invoke: Invoke = async (name, request) => {
  try {
    const answer: unknown = await forgeInvoke(name, request);
    return isResult<never>(answer) ? answer : { ok: false, error: UNREADABLE };
  } catch (cause) {
    return { ok: false, error: hostFailure(cause) };
  }
};

const UNREADABLE: AppError = {
  code: 'unexpected',
  message:
    'The app gave an answer that this page cannot read. Reload the page; the app may have been updated.',
};

function isResult<T>(answer: unknown): answer is Result<T> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : answer.ok === false && 'error' in answer;
}

/** The host rejects with an Error or a plain object; only its kind is used, its words are not for people. */
function hostFailure(cause: unknown): AppError {
  const text = cause instanceof Error ? cause.message : '';
  if (/rate limit/i.test(text)) {
    return {
      code: 'rate-limited',
      message: 'Too many requests were made in a short time. Wait half a minute, then try again.',
      retryAfterSeconds: 25,
    };
  }
  if (/time[d]? ?out/i.test(text)) {
    return { code: 'jira-unavailable', message: 'Jira took too long to answer. Try again in a moment.' };
  }
  return {
    code: 'jira-unavailable',
    message: 'The app could not be reached. Check your connection, then try again.',
  };
}

/** Where this surface is shown. `extension` comes from the host page and only ever chooses what to ask for. */
export interface SurfaceContext {
  /** Origin of the Jira site, such as `https://example.atlassian.net`. */
  readonly siteUrl: string;
  readonly timeZone: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Reads the context of this surface from the host. */
export async function readContext(): Promise<SurfaceContext> {
  const context = await view.getContext();
  return { siteUrl: context.siteUrl, timeZone: context.timezone, extension: context.extension };
}

/**
 * The text at a path inside an unknown value; undefined where there is none.
 *
 * @example
 * textAt(context.extension, 'project', 'key'); // 'CHURN'
 */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.entries(current).find(([name]) => name === step)?.[1];
  }
  return typeof current === 'string' && current !== '' ? current : undefined;
}

/** Path of an issue on its site. */
export function issuePath(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

/** Goes to a page of the site by its path, such as `/jira/dashboards`. */
export function openPage(path: string): void {
  void router.navigate(path);
}

/** Opens a page of the site in a new tab. */
export function openPageInNewTab(path: string): void {
  void router.open(path);
}

/** Lets the host set `data-color-mode` and `data-theme` on this document, now and whenever the theme changes. */
export function followTheme(): void {
  // A host without theming still has a usable, light page.
  void view.theme.enable().catch(() => undefined);
}
