import type { NewControl } from '../../application/ports/models';
import { ROLE_NAMES } from '../../domain/plan/roleNames';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import {
  type AdfDocument,
  aside,
  bullets,
  checklist,
  document,
  heading,
  mention,
  paragraph,
  table,
  words,
} from './adf';
import { valueBody } from './newIssueBody';

/** By this label the metric *After deployment* counts the issue as a change to a live model. */
const CHANGE_LABEL = 'change-request';

/** A change-control issue as an element of `issueUpdates` in `POST /rest/api/3/issue/bulk`. */
export const controlBody = (control: NewControl): object => {
  const has = (field: NewControl['fields'][number]) => control.fields.includes(field);
  return {
    fields: {
      project: { id: control.projectId },
      issuetype: { id: control.wiring.issueType },
      summary: control.words.summary,
      ...Object.fromEntries(control.wiring.issueValues.map((value) => [value.field, valueBody(value)])),
      ...(has('description') ? { description: controlDescription(control) } : {}),
      ...(has('labels') ? { labels: [CHANGE_LABEL] } : {}),
      ...(has('assignee') && control.assignee !== undefined ? { assignee: { id: control.assignee } } : {}),
    },
    properties: [{ key: PLAN_PROPERTY, value: control.property }],
  };
};

/** What broke and what is to be decided, and by whom as Jira knows them. */
const controlDescription = ({ words: control, board }: NewControl): AdfDocument =>
  document([
    paragraph(control.purpose),
    bullets(control.facts),
    heading('Done when'),
    checklist('done-when', control.acceptance),
    ...(board.length === 0
      ? []
      : [
          heading('Change-control board'),
          table(
            ['Role', 'Who'],
            board.map(({ role, person }) => [
              [words(ROLE_NAMES[role])],
              [mention(person.accountId, person.displayName)],
            ]),
          ),
        ]),
    aside('Written by ML Plan when the reading was recorded.'),
  ]);
