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

const PERSON = 'sandbox_person';
const THEME = 'sandbox_theme';
const NOBODY = 'nobody';

const cookies = (request: IncomingMessage): ReadonlyMap<string, string> =>
  new Map(
    (request.headers.cookie ?? '').split(';').flatMap((pair) => {
      const [name, value] = pair.trim().split('=');
      return name && value ? [[name, decodeURIComponent(value)] as const] : [];
    }),
  );

/** True when this client has chosen who to be; browsers that have not are the first persona. */
export const isSignedIn = (request: IncomingMessage): boolean => cookies(request).has(PERSON);

/** Who the cookie says is visiting; a first visit is the first persona's. */
export const sessionOf = (request: IncomingMessage, personas: readonly Persona[]): Session => {
  const found = cookies(request);
  const accountId = found.get(PERSON) ?? personas[0]?.accountId;
  return {
    persona: personas.find((persona) => persona.accountId === accountId) ?? null,
    theme: THEMES.find((theme) => theme === found.get(THEME)) ?? 'system',
  };
};

/** Sets the cookies of a session; what is left out stays as it is. */
export const rememberSession = (
  response: ServerResponse,
  changes: { readonly accountId?: string | null | undefined; readonly theme?: Theme | undefined },
): void => {
  const cookie = (name: string, value: string) =>
    `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Strict`;
  response.setHeader('set-cookie', [
    ...(changes.accountId === undefined ? [] : [cookie(PERSON, changes.accountId ?? NOBODY)]),
    ...(changes.theme === undefined ? [] : [cookie(THEME, changes.theme)]),
  ]);
};
