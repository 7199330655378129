import { ADMIN } from '../../../sandbox/site/cast';

/** What only Forge may say, in case somebody believes it of the browser. */
export const VOUCHED = {
  accountId: ADMIN,
  principal: { accountId: ADMIN },
  userAccess: { enabled: true, hasAccess: true },
  license: { active: true },
};

/** Claims beside what is asked for; the contract knows none of them. */
export const CLAIMS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'an account id': { accountId: ADMIN, userId: ADMIN, principal: ADMIN },
  'a context': { context: { accountId: ADMIN, cloudId: 'other', moduleKey: 'ml-templates' } },
  'a site, a module and an installation': {
    cloudId: '00000000-0000-4000-8000-000000000000',
    moduleKey: 'ml-templates',
    localId: 'ari:cloud:ecosystem::extension/other',
    installContext: 'ari:cloud:jira::site/other',
  },
  'to be the app': { asApp: true, asUser: false, provider: 'app', scopes: ['read:jira-work'] },
};

/** As text, since an object literal would set the prototype instead of naming a key. */
export const PROTOTYPES: Readonly<Record<string, string>> = {
  'the key __proto__': `{"__proto__":{"accountId":"${ADMIN}","asApp":true}}`,
  'the keys constructor and prototype': `{"constructor":{"prototype":{"accountId":"${ADMIN}"}},"prototype":{}}`,
};

/** The same names written so that Jira or a query might read them as the project's. */
export const SPELLINGS: Readonly<Record<string, (name: string) => unknown>> = {
  'in a list': (name) => [name],
  'in an object': (name) => ({ key: name, id: name, $ne: null, toString: name }),
  'as a number': () => 10_002,
  'in small letters': (name) => name.toLowerCase(),
  'with a line end': (name) => `${name}\n`,
  'as a path': (name) => `../project/${name}`,
  'with a query behind it': (name) => `${name}?expand=all&projectId=1`,
  'as a piece of JQL': (name) => `${name} OR project is not EMPTY`,
  'with a zero byte': (name) => `${name}\u0000`,
  'as an enormous text': (name) => name.repeat(20_000),
};

/** What is no request at all. */
export const WHOLE: Readonly<Record<string, (name: string) => unknown>> = {
  'a text': (name) => name,
  'a list': (name) => [{ project: name, issue: `${name}-1` }],
  'a number': () => 7,
};

export const NOTHING: Readonly<Record<string, () => unknown>> = {
  nothing: () => undefined,
  null: () => null,
};
