import { z } from 'zod';
import { carryOut } from '../model/editIssue';
import { type IssueInput, issueInput, readIntent } from '../model/intent';
import { mayIn } from '../model/permissions';
import { requiredMessage, transitionScreenOf } from '../model/screens';
import { type Transition, transitioned, transitionsOf } from '../model/workflow';
import { transitionShape } from '../shapes/transitions';
import type { IssueRecord, ProjectRecord } from '../store/records';
import { fieldShape } from './createmeta';
import { strokeOf, withBody, withIssue } from './guards';
import { listParameter } from './paging';
import { badRequest, noContent, ok, refusal } from './reply';
import { type Call, type Route, route } from './router';

const readTransitions = withIssue((call, issue, project) => {
  const expand = listParameter(call, 'expand');
  const wanted = call.query.get('transitionId');
  const steps = mayIn(call.viewer, 'TRANSITION_ISSUES', project)
    ? transitionsOf(call.site.store, project)
    : [];
  return ok({
    expand: 'transitions',
    transitions: steps
      .filter((step) => wanted === null || step.id === wanted)
      .map((step) => ({
        ...transitionShape(call.site, step),
        ...(expand.includes('transitions.fields')
          ? { fields: screenFields(call, issue, project, step) }
          : {}),
      })),
  });
});

/** Fields of the screen by id; a transition without a screen has none. */
const screenFields = (call: Call, issue: IssueRecord, project: ProjectRecord, step: Transition) => {
  const type = call.site.store.issueTypes.get(issue.typeId);
  if (type === undefined || !step.asksForResolution) return {};
  const fields = transitionScreenOf(call.site.store, project, type, call.viewer, step).map((entry) => {
    const { fieldId, ...shape } = fieldShape(call, project, type, entry);
    return [fieldId, shape] as const;
  });
  return Object.fromEntries(fields);
};

const transitionBody = issueInput.extend({
  transition: z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) }).optional(),
});

const doTransition = withIssue((call, issue, project) =>
  withBody(transitionBody, (_, body) => {
    if (body.transition === undefined) return badRequest('Missing transition identifier');
    const { store } = call.site;
    const wanted = body.transition.id;
    const step = transitionsOf(store, project).find(({ id }) => id === wanted);
    const type = store.issueTypes.get(issue.typeId);
    if (step === undefined || type === undefined || !mayIn(call.viewer, 'TRANSITION_ISSUES', project))
      return badRequest(`Transition id '${wanted}' is not valid for this issue.`);
    const screen = transitionScreenOf(store, project, type, call.viewer, step);
    const left = screen.filter(({ field, required }) => required && !hasValue(body, field.id));
    if (left.length > 0)
      return refusal(
        400,
        [],
        Object.fromEntries(left.map((entry) => [entry.field.id, requiredMessage(entry)])),
      );
    const intent = readIntent(body, screen, { store, project, type, viewer: call.viewer });
    if (!intent.ok) return refusal(400, [], intent.errors);
    const stroke = strokeOf(call);
    carryOut(store, issue, intent, {}, stroke, (edited) => transitioned(store, edited, step.to, stroke));
    return noContent;
  })(call),
);

const hasValue = ({ fields }: IssueInput, fieldId: string): boolean =>
  fields?.[fieldId] !== undefined && fields[fieldId] !== null;

export const transitionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', readTransitions),
  route('POST', '/rest/api/3/issue/{issueIdOrKey}/transitions', doTransition),
];
