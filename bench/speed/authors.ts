/** Who made a change, as an answer of Jira names them. */
export type AuthorShape = (person: string) => Readonly<Record<string, unknown>>;

/** No more than tells people apart: what the app skips is left out, so that reading it counts for as little as it can. */
export const shortAuthor: AuthorShape = (person) => ({ accountId: person });

/**
 * All that Atlassian's OpenAPI document shows of an author in the answer of `POST /rest/api/3/changelog/bulkfetch`. How much
 * of it a site sends was not recorded anywhere.
 */
export const wholeAuthor: AuthorShape = (person) => ({
  accountId: person,
  active: true,
  avatarUrls: Object.fromEntries(
    [48, 32, 24, 16].map((size) => [
      `${size}x${size}`,
      `https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net/initials/MK-5.png?size=${size}&s=${size}`,
    ]),
  ),
  displayName: person,
  emailAddress: `${person}@example.com`,
  self: `https://example.atlassian.net/rest/api/3/user?accountId=${person}`,
  timeZone: 'Europe/Berlin',
});
