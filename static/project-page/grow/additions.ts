import type { Role } from '../../shared/contract';
import type { Growing } from '../generation/useGeneration';

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
}

export const NOTHING_NEW: GrowthDraft = {
  sources: [],
  environments: [],
  team: [],
  newerTemplate: false,
  recreate: [],
};

const isNamed = ({ name }: Row): boolean => name.trim() !== '';

/** What is filled in, as the server takes it: rows without a name do not count yet. */
export function growingBy(draft: GrowthDraft): Growing {
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
