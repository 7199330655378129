import type { UserRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Viewer } from './site';

export const viewerOf = (user: UserRecord): Viewer =>
  user.accountType === 'app'
    ? { type: 'app' }
    : { type: 'user', accountId: user.accountId, siteAdministrator: user.siteAdministrator };

/** People (not apps) whose name or e-mail has a word beginning with the query; everyone for an empty query. */
export const searchUsers = (store: Store, query: string): readonly UserRecord[] => {
  const wanted = query.trim().toLowerCase();
  return [...store.users.values()].filter((user) => {
    if (user.accountType !== 'atlassian' || !user.active) return false;
    const words = [
      user.displayName.toLowerCase(),
      ...user.displayName.toLowerCase().split(/\s+/),
      user.email,
    ];
    return wanted === '' || words.some((word) => word.startsWith(wanted));
  });
};
