import type { Site } from '../model/site';
import type { UserRecord } from '../store/records';

const AVATAR_SIZES = ['48x48', '24x24', '16x16', '32x32'] as const;

export const avatarUrls = (prefix: string) =>
  Object.fromEntries(AVATAR_SIZES.map((size) => [size, `${prefix}&size=${size.split('x')[0]}`]));

/** A user as an answer shows it. */
export const userShape = (site: Site, user: UserRecord) => ({
  self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
  accountId: user.accountId,
  accountType: user.accountType,
  emailAddress: user.email,
  avatarUrls: avatarUrls(`${site.baseUrl}/secure/useravatar?ownerId=${encodeURIComponent(user.accountId)}`),
  displayName: user.displayName,
  active: user.active,
  timeZone: site.timeZone,
});

/** The user with an account id, or null; people may have left. */
export const userShapeById = (site: Site, accountId: string | null) => {
  const user = accountId === null ? undefined : site.store.users.get(accountId);
  return user === undefined ? null : userShape(site, user);
};
