import { z } from 'zod';
import { carryOut } from '../model/editIssue';
import { issueInput, readIntent } from '../model/intent';
import { mayIn } from '../model/permissions';
import { screenOf } from '../model/screens';
import { transitioned, transitionsOf } from '../model/workflow';
import { transitionShape } from '../shapes/transitions';
import { strokeOf, withBody, withIssue } from './guards';
import { badRequest, noContent, ok, refusal } from './reply';
import { type Route, route } from './router';

const readTransitions = withIssue((call, _, project) => {
  const wanted = call.query.get('transitionId');
  const steps = mayIn(call.viewer, 'TRANSITION_ISSUES', project)
    ? transitionsOf(call.site.store, project)
    : [];
  return ok({
    expand: 'transitions',
    transitions: steps
      .filter((step) => wanted === null || step.id === wanted)
      .map((step) => transitionShape(call.site, step)),
  });
});

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
    // Transitions of the simplified workflow have no screen: all they take is a comment.
    const screen = screenOf(store, project, type, call.viewer, 'edit').filter(
      ({ field }) => field.id === 'comment',
    );
    const intent = readIntent(body, screen, { store, project, type, viewer: call.viewer });
    if (!intent.ok) return refusal(400, [], intent.errors);
    const stroke = strokeOf(call);
    carryOut(store, issue, intent, {}, stroke, (edited) => transitioned(store, edited, step.to, stroke));
    return noContent;
  })(call),
);

export const transitionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', readTransitions),
  route('POST', '/rest/api/3/issue/{issueIdOrKey}/transitions', doTransition),
];
