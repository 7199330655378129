import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Persona } from '../../types';

/** `system`: whatever the visitor's machine prefers. */
export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

export interface Session {
  /** Null for a visitor who is not signed in. */
  readonly persona: Persona | null;
  readonly theme: Theme;
}

const NOBODY = 'nobody';

/** Browsers send a cookie to every port of a machine; its name keeps two sandboxes apart. */
const cookieName = (what: 'person' | 'theme', { headers }: IncomingMessage) =>
  `sandbox_${what}_${/:(\d+)$/.exec(headers.host ?? '')?.[1] ?? '80'}`;

/** Undefined for a value that is none of ours: other programs on localhost set cookies too. */
const decoded = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
};

const cookies = (request: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(
    (request.headers.cookie ?? '').split(';').flatMap((pair) => {
      const [name, encoded = ''] = pair.trim().split('=');
      const value = decoded(encoded);
      return name && value ? [[name, value] as const] : [];
    }),
  );

/** True when this client has chosen who to be; browsers that have not are the first persona. */
export const isSignedIn = (request: IncomingMessage): boolean =>
  cookies(request).has(cookieName('person', request));

/** Who the cookie says is visiting; a first visit is the first persona's. */
export const sessionOf = (request: IncomingMessage, personas: readonly Persona[]): Session => {
  const found = cookies(request);
  const accountId = found.get(cookieName('person', request)) ?? personas[0]?.accountId;
  return {
    persona: personas.find((persona) => persona.accountId === accountId) ?? null,
    theme: THEMES.find((theme) => theme === found.get(cookieName('theme', request))) ?? 'system',
  };
};

/** Sets the cookies of a session; what is left out stays as it is. */
export const rememberSession = (
  request: IncomingMessage,
  response: ServerResponse,
  changes: { readonly accountId?: string | null | undefined; readonly theme?: Theme | undefined },
): void => {
  const cookie = (what: 'person' | 'theme', value: string) =>
    `${cookieName(what, request)}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Strict`;
  response.setHeader('set-cookie', [
    ...(changes.accountId === undefined ? [] : [cookie('person', changes.accountId ?? NOBODY)]),
    ...(changes.theme === undefined ? [] : [cookie('theme', changes.theme)]),
  ]);
};
