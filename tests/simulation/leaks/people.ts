import type { Sandbox } from '../../../sandbox/server/sandbox';
import { PERSONAS } from '../../../sandbox/site/personas';

const accountOf = (email: string): string => {
  const found = PERSONAS.find((persona) => persona.email === email);
  if (found === undefined) throw new Error(`There is no ${email} on the demo site.`);
  return found.accountId;
};

/** Somebody who tries to see more than they may. */
export interface Prober {
  readonly name: string;
  /** Null for a visitor who has not signed in. */
  readonly accountId: string | null;
  readonly hidden: readonly string[];
  /** What they may look at and not change; none where they may change all they see. */
  readonly readOnly: readonly string[];
  /** A project that they may see, to ask from there about one that they may not. */
  readonly own: string | null;
}

export const ADMINISTRATOR = accountOf('admin@example.com');

/** Projects with a plan, so that there is something to see. */
export const PLANNED = ['CHURN', 'DEMAND', 'FRAUD'] as const;

const ENGINEER = accountOf('engineer@example.com');

/**
 * Four kinds of people: one who works beside a closed project, one who may only look, one without any project, and one
 * who has not signed in. The administrator, who may see everything, is the control.
 */
export const probers: readonly Prober[] = [
  { name: 'engineer', accountId: ENGINEER, hidden: ['FRAUD'], readOnly: [], own: 'CHURN' },
  {
    name: 'executive',
    accountId: accountOf('executive@example.com'),
    hidden: ['DEMAND'],
    readOnly: ['CHURN'],
    own: 'CHURN',
  },
  {
    name: 'visitor',
    accountId: accountOf('visitor@example.com'),
    hidden: ['CHURN', 'DEMAND'],
    readOnly: [],
    own: null,
  },
  { name: 'anonymous', accountId: null, hidden: ['CHURN'], readOnly: [], own: null },
];

/** Closes FRAUD to the engineer, who works in every project of the demo site otherwise. */
export const closeToEngineer = (sandbox: Sandbox): void =>
  sandbox.jira.changeAccess('FRAUD', { members: [] });
