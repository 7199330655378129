import { trainId } from '../../../src/contract/portfolioRules';
import { type RequestName, requests } from '../../../src/contract/requests';
import { type Asked, ISSUE_STATUS } from './asking';
import { CLAIMS, NOTHING, PROTOTYPES, SPELLINGS, VOUCHED, WHOLE } from './claims';
import { PAYLOADS, type Target } from './payloads';
import { HIDDEN, type Ids, MISSING, MISSING_IDS, OPEN } from './projects';
import { referencesOf, withValueAt } from './references';

/** Where a probe aims: at what is hidden, or, to compare with, at what does not exist. */
export interface Aim {
  readonly key: string;
  readonly ids: Ids;
}

export const atHidden = (ids: Ids): Aim => ({ key: HIDDEN, ids });
export const AT_NOTHING: Aim = { key: MISSING, ids: MISSING_IDS };

/** A way to ask for what is hidden, written for whatever it is aimed at. */
export interface Forgery {
  readonly how: string;
  readonly payload: (aim: Aim) => unknown;
  readonly extension?: (aim: Aim) => unknown;
  /**
   * `closed` names the hidden project as the one that is asked for. `open` is about the open project and names the
   * hidden one beside it. `malformed` is nothing that the contract lets through, whoever asks.
   */
  readonly type: 'closed' | 'open' | 'malformed';
}

const byKey = ({ key }: Aim): Target => ({ project: key, issue: `${key}-1` });
const byId = ({ key, ids }: Aim): Target => ({ project: ids.project, issue: `${key}-14` });
const open: Target = { project: OPEN, issue: `${OPEN}-1` };

/** What a page of a project says of itself; anybody can say it of any project. */
const contextOf = ({ project, issue }: Target, id: string) => ({
  type: 'jira:projectPage',
  project: { id, key: project, type: 'software' },
  issue: { id, key: issue, type: 'Task' },
  board: { id: 1 },
  gadget: { id: '1' },
  dashboard: { id: '1' },
  gadgetConfiguration: { scope: 'projects', projects: [project], jql: `project = ${project}` },
});

/** Forge makes an empty request of none. */
const takesNothing = (name: RequestName): boolean => requests[name].safeParse({}).success;

const forgery = (
  type: Forgery['type'],
  how: string,
  payload: Forgery['payload'],
  extension?: Forgery['extension'],
): Forgery => ({ type, how, payload, ...(extension === undefined ? {} : { extension }) });

const closed = (name: RequestName): readonly Forgery[] => {
  const payload = (aim: Aim) => PAYLOADS[name](byKey(aim));
  return [
    forgery('closed', 'by key', payload),
    forgery('closed', 'by id', (aim) => PAYLOADS[name](byId(aim))),
    forgery('closed', 'from its own page', payload, (aim) => contextOf(byKey(aim), aim.ids.project)),
    forgery('closed', 'from the page of another project', payload, () => contextOf(open, '10000')),
    forgery('closed', 'as somebody else', payload, (aim) => ({
      ...contextOf(byKey(aim), aim.ids.project),
      ...VOUCHED,
    })),
    ...Object.entries(CLAIMS).map(([claim, more]) =>
      forgery('closed', `claiming ${claim}`, (aim) => ({ ...payload(aim), ...more })),
    ),
  ];
};

const malformed = (name: RequestName): readonly Forgery[] => {
  const payload = (aim: Aim) => PAYLOADS[name](byKey(aim));
  return [
    ...Object.entries(PROTOTYPES).map(([how, text]) =>
      forgery('malformed', `with ${how}`, (aim) =>
        JSON.parse(`${text.slice(0, -1)},${JSON.stringify(payload(aim)).slice(1)}`.replace(/,}$/, '}')),
      ),
    ),
    ...Object.entries({ ...WHOLE, ...(takesNothing(name) ? {} : NOTHING) }).map(([how, whole]) =>
      forgery('malformed', `with ${how} for a request`, ({ key }) => whole(key)),
    ),
    ...Object.entries(SPELLINGS).flatMap(([how, spell]) =>
      referencesOf(name).map(({ path }) =>
        forgery('malformed', `with ${path.join('.')} ${how}`, (aim) =>
          withValueAt(payload(aim), path, spell(aim.key)),
        ),
      ),
    ),
  ];
};

/** Requests for the open project that name the hidden one somewhere in them, or come from one of its pages. */
const across = (name: RequestName): readonly Forgery[] => {
  const references = referencesOf(name);
  const payload = PAYLOADS[name](open);
  return [
    forgery(
      'open',
      'from a page of the hidden project',
      () => payload,
      (aim) => ({ ...contextOf(byKey(aim), aim.ids.project), ...VOUCHED }),
    ),
    ...references
      .filter(({ to, path }) => to === 'issue' && path.length > 1)
      .map(({ path }) =>
        forgery('open', `with ${path.join('.')} of the hidden project`, (aim) =>
          withValueAt(payload, path, byKey(aim).issue),
        ),
      ),
    ...(SIDE_DOORS[name] ?? []).map((more) =>
      forgery('open', 'with an id or a query of the hidden project', (aim) => ({ ...payload, ...more(aim) })),
    ),
  ];
};

/** Where a request names something of a project by an id, or asks a question of its own. */
const SIDE_DOORS: Readonly<Partial<Record<RequestName, readonly ((aim: Aim) => object)[]>>> = {
  'metrics.sprints': [({ ids }) => ({ filter: {}, sprint: ids.sprint })],
  'issues.export': [({ ids }) => ({ after: ids.issue })],
  'forecast.read': [
    ({ ids }) => ({ scope: { type: 'release', release: ids.release } }),
    ...[
      (key: string) => `project = ${key}`,
      (key: string) => `key = ${key}-1`,
      (key: string) => `parent = ${key}-1`,
      (key: string) => `issue in linkedIssues(${key}-14)`,
      (key: string) => `project = ${OPEN}) OR (project = ${key}`,
      (key: string) => `summary ~ "x" OR project = ${key} ORDER BY created`,
    ].map((jql) => ({ key }: Aim) => ({ scope: { type: 'search', jql: jql(key) } })),
  ],
  'portfolio.read': [
    ({ key, ids }) => ({ projects: [OPEN, key, ids.project] }),
    () => ({ projects: 'all' }),
    ({ ids }) => ({ projects: { savedFilter: ids.filter } }),
    ({ key }) => ({ projects: { train: trainId(key === HIDDEN ? 'Quokka train' : 'No train') } }),
  ],
  'pi.read': [({ key, ids }) => ({ projects: [OPEN, key, ids.project] })],
  'benefits.read': [({ key, ids }) => ({ projects: [OPEN, key, ids.project] })],
  'undo.step': [({ key }) => ({ alsoDelete: [`${OPEN}-1`, `${key}-1`, `${key}-14`] })],
  'portfolio.filters': [({ ids }) => ({ chosen: ids.filter })],
  'models.read': [() => ({})],
  'models.record': [
    () => ({ model: 'churn-score', readings: [{ metric: 'recall', day: '2026-03-01', value: 0.4 }] }),
  ],
};

const ofIssueStatus: readonly Forgery[] = [
  forgery(
    'closed',
    'by key',
    () => undefined,
    (aim) => contextOf(byKey(aim), aim.ids.issue),
  ),
  forgery(
    'closed',
    'by another key',
    () => undefined,
    (aim) => contextOf(byId(aim), aim.ids.issue),
  ),
  forgery(
    'closed',
    'as somebody else',
    () => undefined,
    (aim) => ({
      ...contextOf(byKey(aim), aim.ids.issue),
      ...VOUCHED,
    }),
  ),
  ...Object.entries(SPELLINGS).map(([how, spell]) =>
    forgery(
      'malformed',
      `with its issue ${how}`,
      () => undefined,
      ({ key }) => ({ issue: { key: spell(`${key}-1`) } }),
    ),
  ),
];

/** Every way in which a function is asked for what is hidden. */
export const forgeriesOf = (name: Asked): readonly Forgery[] =>
  name === ISSUE_STATUS ? ofIssueStatus : [...closed(name), ...malformed(name), ...across(name)];
