import type { IssueTypeRecord, ProjectRecord } from '../store/records';
import type { Store } from '../store/store';
import { estimateFieldId, type FieldDefinition, fieldsOf, hasSprints } from './fields';
import { mayIn } from './permissions';
import type { Viewer } from './site';
import type { Transition } from './workflow';

/** A field on the create or edit screen of an issue type. */
export interface ScreenField {
  readonly field: FieldDefinition;
  readonly required: boolean;
  readonly hasDefaultValue: boolean;
  readonly operations: readonly string[];
}

type Purpose = 'create' | 'edit';

interface Row {
  readonly id: string;
  readonly required?: boolean;
  readonly hasDefaultValue?: boolean;
  readonly operations?: readonly string[];
  /** False where project, type or permission keeps the field off the screen. */
  readonly shown?: boolean;
}

const SET = ['set'];
const LIST = ['add', 'set', 'remove'];

const rowsFor = (
  store: Store,
  project: ProjectRecord,
  type: IssueTypeRecord,
  viewer: Viewer,
  purpose: Purpose,
): readonly Row[] => {
  const create = purpose === 'create';
  const mayAssign = mayIn(viewer, 'ASSIGN_ISSUES', project);
  return [
    { id: 'summary', required: true },
    { id: 'project', required: true, shown: create },
    { id: 'issuetype', required: true, operations: create ? [] : SET },
    { id: 'parent', required: type.level === -1, shown: type.level < 1 },
    { id: 'description' },
    { id: 'assignee', shown: mayAssign },
    {
      id: 'reporter',
      required: true,
      hasDefaultValue: true,
      shown: mayIn(viewer, 'MODIFY_REPORTER', project),
    },
    { id: 'priority', hasDefaultValue: true },
    { id: 'labels', operations: LIST },
    {
      id: 'fixVersions',
      shown: project.style === 'company-managed' && mayIn(viewer, 'RESOLVE_ISSUES', project),
    },
    { id: 'duedate', shown: mayIn(viewer, 'SCHEDULE_ISSUES', project) },
    {
      id: 'issuelinks',
      operations: ['add', 'copy'],
      shown: (!create || project.linksOnCreateScreen) && mayIn(viewer, 'LINK_ISSUES', project),
    },
    { id: 'comment', operations: ['add', 'edit', 'remove'], shown: !create },
    {
      id: estimateFieldId(store, project),
      shown: type.level === 0 && (!create || project.estimateOnCreateScreen),
    },
    { id: store.fieldId('sprint'), shown: type.level === 0 && hasSprints(store, project) },
    { id: store.fieldId('startDate') },
    { id: store.fieldId('flagged'), operations: LIST },
    { id: store.fieldId('team'), required: true, shown: project.requiredTeamField },
  ];
};

/** The fields a viewer may set when creating or editing an issue of a type. */
export const screenOf = (
  store: Store,
  project: ProjectRecord,
  type: IssueTypeRecord,
  viewer: Viewer,
  purpose: Purpose,
): readonly ScreenField[] => {
  const definitions = new Map(fieldsOf(store).map((field) => [field.id, field]));
  return rowsFor(store, project, type, viewer, purpose).flatMap((row) => {
    const field = definitions.get(row.id);
    if (field === undefined || row.shown === false) return [];
    return [
      {
        field,
        required: row.required ?? false,
        hasDefaultValue: row.hasDefaultValue ?? false,
        operations: row.operations ?? SET,
      },
    ];
  });
};

/**
 * The fields of a transition's screen. Those of the simplified workflow have none: all they take is a comment. Where a
 * project asks how work was resolved, the step to a done status has a screen.
 */
export const transitionScreenOf = (
  store: Store,
  project: ProjectRecord,
  type: IssueTypeRecord,
  viewer: Viewer,
  { asksForResolution }: Transition,
): readonly ScreenField[] => {
  const comment = screenOf(store, project, type, viewer, 'edit').filter(
    ({ field }) => field.id === 'comment',
  );
  const resolution = fieldsOf(store).filter(({ id }) => asksForResolution && id === 'resolution');
  return [
    ...resolution.map((field) => ({ field, required: true, hasDefaultValue: false, operations: SET })),
    ...comment,
  ];
};

/** Jira's sentence about a required field that is left empty. */
export const requiredMessage = ({ field }: ScreenField): string => {
  switch (field.id) {
    case 'summary':
      return 'You must specify a summary of the issue.';
    case 'parent':
      return 'Issue type is a sub-task but parent issue key or id not specified.';
    default:
      return `${field.name} is required.`;
  }
};
