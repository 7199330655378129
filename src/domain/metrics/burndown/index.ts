import { calendarOf } from '../../history/calendar';
import type { Instant, Sprint } from '../../history/types';
import type { MetricsContext } from '../context';
import { isoInstant } from '../isoInstant';
import { refsOf } from '../items';
import type { Measured } from '../measured';
import { recordedPast } from '../recordedPast';
import type { Burndown, BurndownEvent } from '../results';
import { followSprint, type ScopeStepType } from '../sprintScope';
import { membersBySprint, scopeHistory } from '../sprintScope/members';
import { COMMITTED, isWithout, type Passages, passagesIn } from '../sprintScope/passages';
import { guideline } from './guideline';

/**
 * A sprint's burndown as step events: what it started with, then each addition, removal, re-estimate, completion and
 * reopening, with the work remaining after it. In points where any issue of the sprint has an estimate, else in issues.
 * Events of unestimated issues stay in the list with a change of 0 points: they happened.
 *
 * @param sprint undefined where no sprint of the board has started
 * @example
 * burndown(context, context.sprints?.at(-1));
 */
export const burndown = (context: MetricsContext, sprint: Sprint | undefined): Measured<Burndown> => {
  if (sprint === undefined || sprint.state === 'future')
    return context.sprints === undefined
      ? { status: 'insufficient', reason: NO_SPRINTS }
      : { status: 'insufficient', reason: NONE_STARTED, have: 0, need: 1 };
  const { start, end } = sprint;
  if (start === null || end === null)
    return { status: 'insufficient', reason: `${sprint.name} has no start or end date in Jira.` };

  const members = membersBySprint(context).get(sprint.id) ?? [];
  const { completeness, lacking } = recordedPast(context);
  const isLacking = (place: number): boolean => {
    const issue = context.issues[place];
    return issue !== undefined && lacking.has(issue);
  };
  if (completeness === 'missing' || (lacking.size > 0 && members.some(isLacking)))
    return { status: 'insufficient', reason: withoutHistory(sprint.name) };

  const until = sprint.completed ?? context.now;
  const steps: ScopeStep[] = [];
  const passages = followSprint(
    scopeHistory(context),
    members,
    { id: sprint.id, from: start, until },
    (place, at, type, before, after) => {
      steps.push({ place, at, type, before, after });
    },
  );
  const unit = hasEstimate(passages, steps) ? 'points' : 'issues';
  const events = eventsOf(context, passages, steps, start, unit);
  return {
    status: 'ok',
    sprint: { id: sprint.id, name: sprint.name, state: sprint.state },
    unit,
    start: isoInstant(start),
    end: isoInstant(end),
    until: isoInstant(until),
    events,
    guideline: guideline(
      events[0].remaining,
      start,
      end,
      calendarOf(start, end, context.calendar.zone, context.settings.workingDays),
    ),
  };
};

const NO_SPRINTS =
  'This board has no sprints, so there is no burndown. Cumulative flow shows how work moves here.';

const NONE_STARTED = 'No sprint has started yet; the burndown begins with the first one.';

const withoutHistory = (name: string): string =>
  `Issues of ${name} came without their change history, so how its work went down day by day is not known.`;

/** Something that changed the work remaining, and the estimates just before and at it. */
interface ScopeStep {
  readonly place: number;
  readonly at: Instant;
  readonly type: ScopeStepType;
  readonly before: number;
  readonly after: number;
}

const hasEstimate = ({ atStart, atEnd }: Passages, steps: readonly ScopeStep[]): boolean => {
  const isEstimate = (estimate: number) => !isWithout(estimate);
  return atStart.some(isEstimate) || atEnd.some(isEstimate) || steps.some(({ after }) => isEstimate(after));
};

type Unit = Burndown['unit'];

const eventsOf = (
  context: MetricsContext,
  passages: Passages,
  steps: readonly ScopeStep[],
  start: Instant,
  unit: Unit,
): readonly [BurndownEvent, ...BurndownEvent[]] => {
  const opening = passagesIn(passages, COMMITTED).reduce(
    (sum, index) => sum + amount(passages.atStart[index] ?? Number.NaN, unit),
    0,
  );
  const refOf = refsOf(context);
  let remaining = opening;
  const later = steps
    .map((step) => ({ step, change: changeOf(step, unit) }))
    .filter(({ step, change }) => step.type !== 're-estimated' || change !== 0)
    .sort((a, b) => a.step.at - b.step.at)
    .map(({ step, change }): BurndownEvent => {
      remaining += change;
      return { at: isoInstant(step.at), type: step.type, issue: refOf(step.place), change, remaining };
    });
  return [
    { at: isoInstant(start), type: 'start', issue: null, change: opening, remaining: opening },
    ...later,
  ];
};

const changeOf = ({ type, before, after }: ScopeStep, unit: Unit): number => {
  switch (type) {
    case 'added':
    case 'reopened':
      return amount(after, unit);
    case 'removed':
      return 0 - amount(before, unit);
    case 'done':
      return 0 - amount(after, unit);
    case 're-estimated':
      return unit === 'issues' ? 0 : amount(after, unit) - amount(before, unit);
  }
};

const amount = (estimate: number, unit: Unit): number => {
  if (unit === 'issues') return 1;
  return isWithout(estimate) ? 0 : estimate;
};
