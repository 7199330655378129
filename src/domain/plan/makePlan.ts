import { outlineOf } from '../template/expand';
import type { Template } from '../template/types';
import { applyEdits, type EditedOutline } from './edits';
import { schedulePlan } from './schedulePlan';
import type { Plan, PlanInput } from './types';

/**
 * The plan that is generated: the template expanded for one project, changed as the manager wants it, and put on the
 * calendar. The same template and input always make the same plan.
 *
 * @example
 * makePlan(crispDm, { ...input, edits: [{ node: 'close', leaveOut: true }] }).nodes.length; // 90 for 3 sources and 3 environments
 */
export const makePlan = (template: Template, input: PlanInput): Plan => {
  const edited = applyEdits(outlineOf(template, input), input.edits);
  const plan = schedulePlan(edited, input);
  return { ...plan, warnings: [...plan.warnings, ...unknownWarnings(edited)] };
};

/** What a manager should know of changes that found nothing to change. */
export const unknownWarnings = ({ unknown }: Pick<EditedOutline, 'unknown'>): readonly string[] => {
  if (unknown.length === 0) return [];
  return [
    unknown.length === 1
      ? 'One of your changes is to an issue that this plan does not have any more; it has no effect.'
      : `${unknown.length} of your changes are to issues that this plan does not have any more; they have no effect.`,
  ];
};
