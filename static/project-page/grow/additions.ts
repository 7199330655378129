import type { FitChoices, Person, Requests, Role } from '../../shared/contract';

/** What a growth is previewed for. */
export type Wish = Omit<Requests['growth.preview'], 'project'>;

interface Row {
  /** Keeps rows apart while they are edited. */
  readonly id: number;
  readonly name: string;
}

export interface NewSource extends Row {
  readonly ownerRole: string;
  readonly sensitive: boolean;
}

export interface NewSeat extends Row {
  readonly role: Role;
}

/** What the plan is to grow by, as far as it is filled in. */
export interface GrowthDraft {
  readonly sources: readonly NewSource[];
  readonly environments: readonly Row[];
  readonly team: readonly NewSeat[];
  readonly newerTemplate: boolean;
  /** Nodes to create again. */
  readonly recreate: readonly string[];
  /** Who takes the new issues; these stay in the browser. */
  readonly people: Readonly<Partial<Record<Role, Person>>>;
  readonly seats: readonly { readonly name: string; readonly person: Person }[];
  /** What was decided here about how the growth fits this Jira; undefined as long as it is as for the plan. */
  readonly choices: FitChoices | undefined;
}

export const NOTHING_NEW: GrowthDraft = {
  sources: [],
  environments: [],
  team: [],
  newerTemplate: false,
  recreate: [],
  people: {},
  seats: [],
  choices: undefined,
};

const isNamed = ({ name }: Row): boolean => name.trim() !== '';

/** What is filled in, as the server takes it: rows without a name do not count yet. */
export function growingBy(draft: GrowthDraft): Wish {
  return {
    additions: {
      sources: draft.sources.filter(isNamed).map(({ name, ownerRole, sensitive }) => ({
        name: name.trim(),
        ownerRole: ownerRole.trim() || 'Data owner',
        sensitive,
      })),
      environments: draft.environments.filter(isNamed).map(({ name }) => name.trim()),
      team: draft.team.filter(isNamed).map(({ name, role }) => ({ name: name.trim(), role })),
    },
    newerTemplate: draft.newerTemplate,
    recreate: draft.recreate,
  };
}
