import type { GadgetConfiguration, GadgetScope } from '../../shared/contract';

/** As many projects as one gadget reads; the resolver holds the same limit. */
export const MOST_PROJECTS = 100;

/** The settings while they are edited: what was chosen of one kind is kept while another is tried out. */
export interface Choice extends Omit<GadgetConfiguration, 'projects'> {
  readonly scope: 'all' | 'chosen' | 'train' | 'filter';
  /** Project ids. */
  readonly chosen: readonly string[];
  /** Id of a release train; null where none is chosen. */
  readonly train: string | null;
  /** Id of a filter. */
  readonly filter: string | null;
}

export const choiceOf = ({ projects, ...rest }: GadgetConfiguration): Choice => ({
  ...rest,
  chosen: [],
  train: null,
  filter: null,
  ...scopeOf(projects),
});

const scopeOf = (projects: GadgetScope): Pick<Choice, 'scope'> & Partial<Choice> => {
  if (projects === 'all') return { scope: 'all' };
  if ('train' in projects) return { scope: 'train', train: projects.train };
  if ('savedFilter' in projects) return { scope: 'filter', filter: projects.savedFilter };
  return { scope: 'chosen', chosen: projects };
};

export const configurationOf = ({ scope, chosen, train, filter, ...rest }: Choice): GadgetConfiguration => ({
  ...rest,
  projects: projectsOf({ scope, chosen, train, filter }),
});

const projectsOf = (choice: Pick<Choice, 'scope' | 'chosen' | 'train' | 'filter'>): GadgetScope => {
  const { scope, chosen, train, filter } = choice;
  if (scope === 'chosen') return chosen;
  if (scope === 'train' && train !== null) return { train };
  if (scope === 'filter' && filter !== null) return { savedFilter: filter };
  return 'all';
};

/** What keeps the settings from being saved, as a sentence. */
export function choiceProblem({ scope, chosen, train, filter }: Choice): string | undefined {
  switch (scope) {
    case 'all':
      return undefined;
    case 'train':
      return train === null ? 'Choose a release train.' : undefined;
    case 'filter':
      return filter === null ? 'Choose a filter.' : undefined;
    case 'chosen':
      if (chosen.length === 0) return 'Choose at least one project.';
      return chosen.length > MOST_PROJECTS ? `Choose at most ${MOST_PROJECTS} projects.` : undefined;
  }
}
