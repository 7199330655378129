import { createContext, type ReactNode, useContext } from 'react';
import { readIsAdministrator, readMyself } from '../api/projects';
import type { Answer } from '../api/request';
import { type AppModules, becomePersona, type Persona, readModules, readSession } from '../api/sandbox';
import { useLoad } from '../api/useLoad';
import { Await } from '../components/Await';
import { chooseTheme } from './theme';

/** Who looks at the site, and what the app adds to it. */
export interface Session {
  readonly personas: readonly Persona[];
  /** Null where nobody is signed in. */
  readonly persona: Persona | null;
  readonly modules: AppModules;
  /** The person's time zone in Jira; dates are shown in it. */
  readonly timeZone: string;
  /** Whether Jira's settings are open to the person. */
  readonly isAdministrator: boolean;
  readonly become: (accountId: string) => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

type SessionFacts = Omit<Session, 'become'>;

async function readSessionFacts(): Promise<Answer<SessionFacts>> {
  const [session, modules] = await Promise.all([readSession(), readModules()]);
  if (!session.ok) return session;
  if (!modules.ok) return modules;
  const { personas, persona, theme } = session.value;
  // Another tab may have kept it meanwhile, before this page was drawn in it.
  chooseTheme(theme);
  const site = { personas, persona, modules: modules.value };
  if (!persona) return { ok: true, value: { ...site, timeZone: 'UTC', isAdministrator: false } };
  const [myself, administrator] = await Promise.all([readMyself(), readIsAdministrator()]);
  if (!myself.ok) return myself;
  if (!administrator.ok) return administrator;
  return {
    ok: true,
    value: { ...site, timeZone: myself.value.timeZone, isAdministrator: administrator.value },
  };
}

/** Reads the session; everything below is drawn anew when somebody else takes over. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const facts = useLoad('session', readSessionFacts);
  const become = async (accountId: string) => {
    await becomePersona(accountId);
    facts.reload();
  };
  return (
    <Await loaded={facts} words="Opening Jira…">
      {(value) => (
        <SessionContext key={value.persona?.accountId ?? 'nobody'} value={{ ...value, become }}>
          {children}
        </SessionContext>
      )}
    </Await>
  );
}
