/** Which release train and program increment a page is about. */
export interface PiQuery {
  /** Absent: every train. Null: the projects that belong to none. */
  readonly train?: string | null | undefined;
  /** Absent: the one that most of the projects are in. */
  readonly pi?: string | undefined;
}

export const AGENDAS = ['planning', 'review'] as const;
export type AgendaKind = (typeof AGENDAS)[number];

/** Pages that are told by their name alone. */
const PLAIN_PAGES = ['trains', 'phases', 'access', 'timeline', 'benefits'] as const;

export type Route =
  | { readonly page: (typeof PLAIN_PAGES)[number] }
  | { readonly page: 'pi'; readonly query: PiQuery; readonly agenda?: AgendaKind | undefined };

export const PI_ROUTE = { page: 'pi', query: {} } as const satisfies Route;

/** Opens a page of this surface. */
export type OpenRoute = (route: Route, how?: 'push' | 'replace') => void;

/**
 * What a path within the portfolio page shows; anything unknown shows the first page.
 *
 * @example
 * readRoute('/pi/planning?train=Customer+train'); // { page: 'pi', agenda: 'planning', query: { train: 'Customer train' } }
 */
export function readRoute(path: string): Route {
  const [address = ''] = path.split('#');
  const [pathname = '', search = ''] = address.split('?');
  const [page, part] = pathname.split('/').filter((piece) => piece !== '');
  const plain = PLAIN_PAGES.find((known) => known === page);
  if (page !== 'pi') return { page: plain ?? 'trains' };
  return {
    page: 'pi',
    agenda: AGENDAS.find((known) => known === part),
    query: readPiQuery(new URLSearchParams(search)),
  };
}

/** The path of a route, the inverse of {@link readRoute}. */
export function pathOf(route: Route): string {
  if (route.page === 'trains') return '/';
  if (route.page !== 'pi') return `/${route.page}`;
  return `/pi${route.agenda === undefined ? '' : `/${route.agenda}`}${searchOf(route.query)}`;
}

/** A train has a name of at least one letter, so that an empty one can stand for "none". */
function readPiQuery(search: URLSearchParams): PiQuery {
  const [train, pi] = [search.get('train'), search.get('pi')];
  return {
    ...(train === null ? {} : { train: train === '' ? null : train }),
    ...(pi === null || pi === '' ? {} : { pi }),
  };
}

function searchOf({ train, pi }: PiQuery): string {
  const search = new URLSearchParams();
  if (train !== undefined) search.set('train', train ?? '');
  if (pi !== undefined) search.set('pi', pi);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
