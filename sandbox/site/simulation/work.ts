import type { Work } from './backlog';
import { EARLY_DAYS } from './early';
import { nextExperiment } from './experiments';
import { isReady } from './moves';
import { recordEnding } from './records';
import { change, type Team } from './team';

const effortOf = ({ chance, temper }: Team, item: Work): number => {
  if (item.kind === 'checkpoint' || item.kind === 'sign-off')
    return Math.min(chance.between(1, 3), temper.decidesWithin ?? 3);
  const planned = item.timeBoxDays ?? (item.points ?? 2) * 0.8 * temper.pace;
  return Math.max(1, Math.round(planned * (0.6 + chance.between(0, 8) / 10)));
};

const waitOf = ({ chance, temper }: Team, item: Work): number => {
  const [shortest, longest] = (item.source ? temper.waits[item.source] : undefined) ??
    temper.waits['*'] ?? [5, 12];
  return chance.between(shortest, longest);
};

/** Takes an issue up: work starts, or a request goes out and the wait begins. */
export const start = async (team: Team, item: Work) => {
  if (item.dependsOnOthers) {
    item.remaining = waitOf(team, item);
    await change(team, item, 'waiting');
  } else {
    item.remaining = effortOf(team, item);
    await change(team, item, 'in-progress');
  }
};

const finish = async (team: Team, item: Work) => {
  await recordEnding(team.who, item, team.chance, team.aside);
  await change(team, item, 'done');
  if (item.kind === 'experiment') await iterate(team, item);
};

/** Modelling goes round: one experiment's result is the next one's hypothesis. */
const iterate = async (team: Team, ended: Work) => {
  const iteration = team.work.filter(({ kind }) => kind === 'experiment').length;
  const waiting = team.work.filter(({ blockedBy }) => blockedBy.includes(ended.key));
  const next = await nextExperiment(team.who, ended, iteration, waiting);
  if (!next) return;
  for (const blocked of waiting) blocked.blockedBy = [...blocked.blockedBy, next.key];
  team.work.splice(team.work.indexOf(ended) + 1, 0, next);
  team.byKey.set(next.key, next);
};

/** Begins with what can be done before the data is there. */
export const startEarly = async (team: Team, item: Work) => {
  item.isEarly = true;
  item.remaining = EARLY_DAYS;
  await change(team, item, 'in-progress');
};

/** The data is there: what waited for it is gone on with. */
const goOn = async (team: Team, item: Work) => {
  item.isEarly = false;
  item.daysUnderWay = 0;
  item.remaining = effortOf(team, item);
  await change(team, item, 'in-progress');
};

/** One working day of what was begun before its data was there. */
const dayWithoutData = async (team: Team, item: Work) => {
  if (isReady(item, team.byKey)) return goOn(team, item);
  item.remaining -= 1;
  if (item.remaining === 0) await change(team, item, 'waiting');
};

const isHelped = ({ temper }: Team, { daysUnderWay }: Work): boolean =>
  temper.helpAfter !== undefined && daysUnderWay >= temper.helpAfter;

const review = async (team: Team, item: Work) => {
  if (isHelped(team, item)) await finish(team, item);
  else if (team.chance.happens(team.temper.sentBack)) {
    item.remaining = 1;
    await change(team, item, 'in-progress');
  } else if (team.chance.happens(0.6)) {
    await finish(team, item);
  }
};

/** One working day of one issue that is under way. */
export const dayOf = async (team: Team, item: Work) => {
  if (team.unflagOn.has(item.key)) return;
  if (item.isEarly) return dayWithoutData(team, item);
  item.daysUnderWay += 1;
  if (item.stage === 'in-review') return review(team, item);
  item.remaining -= item.stage === 'in-progress' && isHelped(team, item) ? item.remaining : 1;
  if (item.remaining > 0) return;
  if (item.stage === 'waiting') await finish(team, item);
  else if (item.kind === 'checkpoint' || item.kind === 'sign-off') await finish(team, item);
  else await change(team, item, 'in-review');
};
