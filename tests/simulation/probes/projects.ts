/** Words that stand in the hidden project alone; whoever reads one of them has seen into it. */
export const MARKS = ['Albatross', 'albatross', 'Zanzibar', 'Quokka', 'Wombat'];

/** Key of the project that none of the personas but the administrator may browse. */
export const HIDDEN = 'VAULT';
/** Key of a project that does not exist; as long as the hidden one's, so that nothing differs by its length. */
export const MISSING = 'VOIDS';
/** Key of the project in which the engineer works, and at which the executive may look. */
export const OPEN = 'NEW';

/** Ids in a project, for those who ask by them instead of by keys. */
export interface Ids {
  readonly project: string;
  readonly issue: string;
  readonly sprint: number;
  readonly release: string;
  /** A saved filter that nobody shares. */
  readonly filter: string;
}

/** Ids of things that do not exist. Issues are counted from 10001, and an export goes on behind whatever id it is given. */
export const MISSING_IDS: Ids = {
  project: '999999',
  issue: '10000',
  sprint: 999_999,
  release: '999999',
  filter: '999999',
};
