import type { Clock, EntityPropertyDeclaration, Millis, SandboxLog } from '../../types';
import type { Store } from '../store/store';

/** What every part of the local Jira works with. */
export interface Site {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: SandboxLog;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** IANA zone of the site and its users. */
  readonly timeZone: string;
  readonly entityProperties: readonly EntityPropertyDeclaration[];
}

/** Who makes a call, once known. */
export type Viewer =
  | { readonly type: 'user'; readonly accountId: string; readonly siteAdministrator: boolean }
  | { readonly type: 'app' }
  | { readonly type: 'anonymous' };

/** Account under which the app acts when it acts as itself. */
export const APP_ACCOUNT_ID = '557058:00000000-0000-4000-8000-000000000000';

/** Account that appears as the author of what a viewer does. */
export const actingAccount = (viewer: Viewer): string =>
  viewer.type === 'user' ? viewer.accountId : APP_ACCOUNT_ID;

/** A change being made: by whom and when. */
export interface Stroke {
  readonly authorId: string;
  readonly at: Millis;
}
