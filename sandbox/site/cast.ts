import { PERSONAS, TEAM } from './personas';

const accountOf = (email: string): string => {
  const found = [...PERSONAS, ...TEAM].find((someone) => someone.email === email);
  if (!found) throw new Error(`There is no ${email} on the demo site.`);
  return found.accountId;
};

export const ADMIN = accountOf('admin@example.com');
export const ENGINEER = accountOf('engineer@example.com');
export const EXECUTIVE = accountOf('executive@example.com');
const MEMBERS = [ENGINEER, ...TEAM.map(({ accountId }) => accountId)];

/** Who fills which role, as a person chooses it in the wizard. */
export const PEOPLE = {
  ...Object.fromEntries(TEAM.map(({ role, accountId }) => [role, accountId])),
  'ml-engineer': ENGINEER,
};

/** Who may do what in a project of the demo site. */
export const access = (viewers: readonly string[]) => ({
  lead: ADMIN,
  administrators: [ADMIN],
  members: MEMBERS,
  viewers: [...viewers],
});
