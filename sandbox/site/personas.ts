import type { Persona } from '../types';

/** Who can be chosen in the site header. Their e-mail with any token is what Basic authentication accepts. */
export const PERSONAS: readonly Persona[] = [
  {
    accountId: '5f0000000000000000000001',
    email: 'admin@example.com',
    displayName: 'Ada Okafor',
    description: 'Jira administrator: sees and changes every project',
  },
  {
    accountId: '5f0000000000000000000002',
    email: 'engineer@example.com',
    displayName: 'Mia Lindqvist',
    description: 'ML engineer: works in every project of the data team',
  },
  {
    accountId: '5f0000000000000000000003',
    email: 'executive@example.com',
    displayName: 'Evan Brooks',
    description: 'Executive: may look at CHURN and FRAUD only, changes nothing',
  },
  {
    accountId: '5f0000000000000000000004',
    email: 'visitor@example.com',
    displayName: 'Noor Haddad',
    description: 'Visitor: has an account but no access to any project',
  },
];

/** People who do the work in the demo projects; they appear as assignees and in history. */
export const TEAM = [
  {
    accountId: '5f0000000000000000000011',
    email: 'priya@example.com',
    displayName: 'Priya Raman',
    role: 'product-owner',
  },
  {
    accountId: '5f0000000000000000000012',
    email: 'sam@example.com',
    displayName: 'Sam Whitfield',
    role: 'scrum-master',
  },
  {
    accountId: '5f0000000000000000000013',
    email: 'tomas@example.com',
    displayName: 'Tomás Vidal',
    role: 'tech-lead',
  },
  {
    accountId: '5f0000000000000000000014',
    email: 'yuki@example.com',
    displayName: 'Yuki Tanaka',
    role: 'data-scientist',
  },
  {
    accountId: '5f0000000000000000000015',
    email: 'omar@example.com',
    displayName: 'Omar Nasser',
    role: 'data-engineer',
  },
  {
    accountId: '5f0000000000000000000016',
    email: 'lena@example.com',
    displayName: 'Lena Vogel',
    role: 'data-owner',
  },
  {
    accountId: '5f0000000000000000000017',
    email: 'grace@example.com',
    displayName: 'Grace Mbeki',
    role: 'business-owner',
  },
  {
    accountId: '5f0000000000000000000018',
    email: 'ines@example.com',
    displayName: 'Inês Duarte',
    role: 'legal',
  },
] as const;
