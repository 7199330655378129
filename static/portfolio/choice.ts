import type { GadgetConfiguration } from '../shared/contract';

/** As many projects as one gadget reads; the resolver holds the same limit. */
export const MOST_PROJECTS = 100;

/** The settings while they are edited: what was chosen is kept while "all" is tried out. */
export interface Choice {
  readonly scope: 'all' | 'chosen';
  /** Project ids. */
  readonly chosen: readonly string[];
  readonly refresh: GadgetConfiguration['refresh'];
}

export const choiceOf = ({ projects, refresh }: GadgetConfiguration): Choice =>
  projects === 'all' ? { scope: 'all', chosen: [], refresh } : { scope: 'chosen', chosen: projects, refresh };

export const configurationOf = ({ scope, chosen, refresh }: Choice): GadgetConfiguration => ({
  projects: scope === 'all' ? 'all' : chosen,
  refresh,
});

/** What keeps the settings from being saved, as a sentence. */
export function choiceProblem({ scope, chosen }: Choice): string | undefined {
  if (scope === 'all') return undefined;
  if (chosen.length === 0) return 'Choose at least one project.';
  if (chosen.length > MOST_PROJECTS) return `Choose at most ${MOST_PROJECTS} projects.`;
  return undefined;
}
