import type { JiraHost, JiraRequest, Persona } from '../types';

/** Stands in until sandbox/jira/site.ts lands: knows people, answers 501. */
export const createTemporaryJira = () => {
  const users = new Map<string, Omit<Persona, 'description'>>();
  const host: JiraHost = {
    async handle({ method, path }: JiraRequest) {
      return {
        status: 501,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          errorMessages: [`Not modelled by the local Jira: ${method} ${path}`],
          errors: {},
        }),
      };
    },
  };
  return {
    ...host,
    addUser: (user: Omit<Persona, 'description'>) => void users.set(user.email, user),
    accountIdFor: (email: string) => users.get(email)?.accountId,
    snapshot: (): unknown => ({}),
    restore: (_snapshot: unknown) => undefined,
  };
};
