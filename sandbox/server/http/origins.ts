import type { IncomingMessage } from 'node:http';

/**
 * The site and the app's frames live on different origins, as on Atlassian: the site on localhost, the frames on
 * 127.0.0.1, at the same port. Any other name is refused, which keeps out web pages that rebind their DNS name.
 */
export type Host =
  | { readonly role: 'site' | 'app'; readonly site: string; readonly app: string }
  | { readonly role: 'foreign' };

export const hostOf = (request: IncomingMessage): Host => {
  const [, name, port = '80'] =
    /^(localhost|127\.0\.0\.1|\[::1\])(?::(\d+))?$/.exec(request.headers.host ?? '') ?? [];
  if (name === undefined) return { role: 'foreign' };
  const origins = { site: `http://localhost:${port}`, app: `http://127.0.0.1:${port}` };
  return { role: name === '127.0.0.1' ? 'app' : 'site', ...origins };
};

/** Browsers say so themselves; other clients send neither header and are nobody's page. */
export const isBrowser = ({ headers }: IncomingMessage) =>
  headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;

/** True for the site's own pages and for clients that are no browser; false for the app's frames and foreign pages. */
export const isSameOrigin = (request: IncomingMessage, host: Host): boolean => {
  if (host.role === 'foreign') return false;
  if (!isBrowser(request)) return true;
  const { origin, 'sec-fetch-site': fetchSite } = request.headers;
  if (origin !== undefined && origin !== host.site) return false;
  return (
    host.role === 'site' && (fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none')
  );
};
