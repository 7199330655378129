import type { StatusCategory } from '../store/records';

/** What every new Jira site comes with. */
export interface NamedConstant {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export const PRIORITIES: readonly (NamedConstant & { readonly color: string })[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', color: '#d04437' },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', color: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', color: '#f79232' },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', color: '#707070' },
  { id: '5', name: 'Lowest', description: 'Trivial problem with little or no impact.', color: '#999999' },
];
export const DEFAULT_PRIORITY = '3';

export const RESOLUTIONS: readonly NamedConstant[] = [
  { id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
  { id: '10001', name: "Won't Do", description: "This issue won't be actioned." },
  { id: '10002', name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: '10003', name: 'Cannot Reproduce', description: 'All attempts at reproducing this issue failed.' },
];
export const DONE_RESOLUTION = '10000';

export interface LinkType {
  readonly id: string;
  readonly name: string;
  /** What the destination says of the source. */
  readonly inward: string;
  /** What the source says of the destination. */
  readonly outward: string;
}

export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const linkTypeById = (id: string): LinkType | undefined => LINK_TYPES.find((type) => type.id === id);

export interface CategoryDetails {
  readonly id: number;
  readonly name: string;
  readonly colorName: string;
  /** Its name in the statuses API. */
  readonly code: 'TODO' | 'IN_PROGRESS' | 'DONE';
}

export const STATUS_CATEGORIES: Readonly<Record<StatusCategory, CategoryDetails>> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray', code: 'TODO' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow', code: 'IN_PROGRESS' },
  done: { id: 3, name: 'Done', colorName: 'green', code: 'DONE' },
};
