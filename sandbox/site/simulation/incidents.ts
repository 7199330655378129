import type { Millis } from '../../types';
import { DAY } from './calendar';
import { comment, setField } from './moves';
import { change, type Incidents, type Team } from './team';

const countDone = (team: Team) => team.work.filter(({ stage }) => stage === 'done').length;

const once = (team: Team, incident: keyof Incidents): boolean => {
  const after = team.incidents[incident];
  if (after === undefined || team.happened.has(incident) || countDone(team) < after) return false;
  team.happened.add(incident);
  return true;
};

/** What happens once in a project's life: a story comes back, an estimate grows, something is stuck. */
export const incidentsOf = async (team: Team, now: Millis) => {
  const finished = team.work.filter(({ stage, kind }) => stage === 'done' && kind === 'story');
  const active = team.work.filter(({ stage }) => stage === 'in-progress');
  const story = finished.at(-1);
  if (story && once(team, 'reopenAfter')) {
    await comment(team.who, story.key, 'Reopened: the numbers do not match after the late rows arrived.');
    story.remaining = 2;
    await change(team, story, 'in-progress');
  }
  const sized = active.find(({ points }) => points !== null);
  if (sized && team.board.estimateField && once(team, 'reestimateAfter')) {
    sized.points = (sized.points ?? 0) + 3;
    sized.remaining += 3;
    await setField(team.who, sized.key, team.board.estimateField, sized.points);
  }
  const stuck = active.at(-1);
  if (stuck && team.flagField && once(team, 'flagAfter')) {
    await setField(team.who, stuck.key, team.flagField, [{ value: 'Impediment' }]);
    team.unflagOn.set(stuck.key, now + 4 * DAY);
  }
};

/** Takes flags away whose days are over. */
export const unflagDue = async (team: Team, now: Millis) => {
  for (const [key, at] of team.unflagOn) {
    if (at > now || !team.flagField) continue;
    await setField(team.who, key, team.flagField, null);
    team.unflagOn.delete(key);
  }
};
