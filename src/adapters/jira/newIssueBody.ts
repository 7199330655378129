import type { FieldValue, NewIssue, NewLink } from '../../application/ports/planning';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import { document, paragraph } from './adf';
import { describeNode } from './describeNode';

/** One element of `issueUpdates` in `POST /rest/api/3/issue/bulk`. */
export const newIssueBody = (issue: NewIssue): object => {
  const { node } = issue;
  const has = (field: NewIssue['fields'][number]) => issue.fields.includes(field);
  return {
    fields: {
      project: { id: issue.projectId },
      issuetype: { id: issue.typeId },
      summary: node.summary,
      ...Object.fromEntries(issue.values.map((value) => [value.field, valueBody(value)])),
      ...(issue.parentKey === undefined ? {} : { parent: { key: issue.parentKey } }),
      ...(has('description') ? { description: describeNode(node, issue.charter) } : {}),
      ...(has('labels') ? { labels: node.labels } : {}),
      ...(has('duedate') ? { duedate: node.due } : {}),
      ...(issue.assignee === undefined ? {} : { assignee: { id: issue.assignee } }),
      ...(issue.estimate === undefined ? {} : { [issue.estimate.fieldId]: issue.estimate.points }),
    },
    ...(issue.links.length === 0 ? {} : { update: { issuelinks: issue.links.map(linkBody) } }),
    properties: [{ key: PLAN_PROPERTY, value: issue.property }],
  };
};

/** A required field's value in the shape that Jira takes. */
export const valueBody = ({ kind, value }: FieldValue): unknown => {
  switch (kind) {
    case 'option':
      return { id: value };
    case 'options':
      return [value].flat().map((id) => ({ id }));
    case 'paragraph':
      return document([paragraph(String(value))]);
    case 'text':
    case 'number':
    case 'date':
      return value;
  }
};

/** Jira names the other end by the side it stands on: what this issue blocks is its outward issue. */
const linkBody = ({ type, direction, key }: NewLink): object => ({
  add: { type: { name: type }, [direction === 'blocks' ? 'outwardIssue' : 'inwardIssue']: { key } },
});
