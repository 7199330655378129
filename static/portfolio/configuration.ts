import type { GadgetConfiguration } from '../shared/contract';

/** Minutes between refreshes that can be chosen; 0 means only when opened. */
export const REFRESH_MINUTES = [0, 15, 30, 60, 120] as const;

/** A gadget that nobody has configured yet shows every plan project. */
const DEFAULT: GadgetConfiguration = { projects: 'all', refresh: 0 };

/** Project ids are whole numbers written as text. */
const isProjectId = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{0,18}$/.test(value);

/**
 * The gadget's configuration from what the dashboard kept. Whatever cannot be read takes its default, so that a gadget
 * configured by an older version, or by hand, still shows.
 *
 * @example
 * readConfiguration({ projects: ['10001'], refresh: 15 }); // the same
 * readConfiguration(undefined); // { projects: 'all', refresh: 0 }
 */
export function readConfiguration(kept: unknown): GadgetConfiguration {
  if (typeof kept !== 'object' || kept === null) return DEFAULT;
  return {
    projects: 'projects' in kept ? readProjects(kept.projects) : DEFAULT.projects,
    refresh:
      REFRESH_MINUTES.find((minutes) => 'refresh' in kept && kept.refresh === minutes) ?? DEFAULT.refresh,
  };
}

function readProjects(kept: unknown): GadgetConfiguration['projects'] {
  const ids = Array.isArray(kept) ? kept.filter(isProjectId) : [];
  return ids.length > 0 ? [...new Set(ids)] : 'all';
}

/** What the dashboard is given to keep. Jira refreshes by `refresh`, which must be above 0 or absent. */
export const configurationToKeep = ({ projects, refresh }: GadgetConfiguration) =>
  refresh === 0 ? { projects } : { projects, refresh };
