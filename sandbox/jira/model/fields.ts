import type { CustomFieldRecord, CustomFieldRole, ProjectRecord } from '../store/records';
import type { Store } from '../store/store';
import { boardOf } from './projects';

/** `schema` of a field, as Jira describes its values. */
export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly schema: FieldSchema;
  readonly clauseNames: readonly string[];
  readonly orderable: boolean;
  /** Left out of `*navigable`. */
  readonly hidden: boolean;
}

const system = (
  id: string,
  name: string,
  type: string,
  options: { items?: string; clauses?: readonly string[]; orderable?: boolean; hidden?: boolean } = {},
): FieldDefinition => ({
  id,
  name,
  custom: false,
  schema: { type, ...(options.items === undefined ? {} : { items: options.items }), system: id },
  clauseNames: options.clauses ?? [id],
  orderable: options.orderable ?? true,
  hidden: options.hidden ?? false,
});

const FIXED = { orderable: false } as const;

export const SYSTEM_FIELDS: readonly FieldDefinition[] = [
  system('summary', 'Summary', 'string'),
  system('description', 'Description', 'string'),
  system('issuetype', 'Issue Type', 'issuetype', { clauses: ['issuetype', 'type'] }),
  system('project', 'Project', 'project'),
  system('parent', 'Parent', 'issuelink', { clauses: ['parent'] }),
  system('status', 'Status', 'status', FIXED),
  system('statusCategory', 'Status Category', 'statusCategory', FIXED),
  system('priority', 'Priority', 'priority'),
  system('resolution', 'Resolution', 'resolution'),
  system('assignee', 'Assignee', 'user'),
  system('reporter', 'Reporter', 'user'),
  system('creator', 'Creator', 'user', FIXED),
  system('labels', 'Labels', 'array', { items: 'string' }),
  system('duedate', 'Due date', 'date', { clauses: ['due', 'duedate'] }),
  system('created', 'Created', 'datetime', { ...FIXED, clauses: ['created', 'createdDate'] }),
  system('updated', 'Updated', 'datetime', { ...FIXED, clauses: ['updated', 'updatedDate'] }),
  system('resolutiondate', 'Resolved', 'datetime', { ...FIXED, clauses: ['resolutiondate', 'resolved'] }),
  system('statuscategorychangedate', 'Status Category Changed', 'datetime', {
    ...FIXED,
    clauses: ['statusCategoryChangedDate'],
  }),
  system('issuelinks', 'Linked Issues', 'array', { items: 'issuelinks', clauses: [] }),
  system('subtasks', 'Sub-tasks', 'array', { ...FIXED, items: 'issuelinks', clauses: ['subtasks'] }),
  system('components', 'Components', 'array', { items: 'component', clauses: ['component'] }),
  system('fixVersions', 'Fix versions', 'array', { items: 'version', clauses: ['fixVersion'] }),
  system('versions', 'Affects versions', 'array', { items: 'version', clauses: ['affectedVersion'] }),
  system('watches', 'Watchers', 'watches', { ...FIXED, clauses: ['watchers'] }),
  system('votes', 'Votes', 'votes', FIXED),
  system('workratio', 'Work Ratio', 'number', FIXED),
  system('comment', 'Comment', 'comments-page', { hidden: true }),
  system('attachment', 'Attachment', 'array', {
    items: 'attachment',
    hidden: true,
    clauses: ['attachments'],
  }),
  system('worklog', 'Log Work', 'array', { items: 'worklog', hidden: true, clauses: [] }),
];

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';
const GREENHOPPER = 'com.pyxis.greenhopper.jira';

const CUSTOM_SCHEMAS: Readonly<Record<CustomFieldRole, FieldSchema>> = {
  storyPoints: { type: 'number', custom: `${TYPES}:float` },
  storyPointEstimate: { type: 'number', custom: `${GREENHOPPER}:jsw-story-points` },
  sprint: { type: 'array', items: 'json', custom: `${GREENHOPPER}:gh-sprint` },
  flagged: { type: 'array', items: 'option', custom: `${TYPES}:multicheckboxes` },
  rank: { type: 'any', custom: `${GREENHOPPER}:gh-lexo-rank` },
  startDate: { type: 'date', custom: `${TYPES}:datepicker` },
  team: { type: 'option', custom: `${TYPES}:select` },
};

export const customFieldNumber = (id: string): number => Number(id.replace('customfield_', ''));

const customDefinition = (field: CustomFieldRecord): FieldDefinition => ({
  id: field.id,
  name: field.name,
  custom: true,
  schema: { ...CUSTOM_SCHEMAS[field.role], customId: customFieldNumber(field.id) },
  clauseNames: [`cf[${customFieldNumber(field.id)}]`, field.name],
  orderable: true,
  hidden: false,
});

/** Every field of the site, system fields first. */
export const fieldsOf = (store: Store): readonly FieldDefinition[] => [
  ...SYSTEM_FIELDS,
  ...[...store.customFields.values()].map(customDefinition),
];

/** The estimate field that a project's style uses. */
export const estimateFieldId = (store: Store, project: ProjectRecord): string =>
  store.fieldId(project.style === 'team-managed' ? 'storyPointEstimate' : 'storyPoints');

/** Whether the project plans in sprints, so that its issues have a Sprint field. */
export const hasSprints = (store: Store, project: ProjectRecord): boolean =>
  boardOf(store, project.id)?.hasSprints ?? false;
