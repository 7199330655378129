/** How Forge names somebody who has not signed in. */
const ANONYMOUS = 'unidentified';

/** The account id of whoever invoked the app, as Forge vouches for it; undefined for anonymous visitors. */
export const accountIdOf = (principal: unknown): string | undefined =>
  typeof principal === 'string' && principal !== '' && principal !== ANONYMOUS ? principal : undefined;
