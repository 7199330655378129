import { isOpen } from '../forecast/accessRequests';
import { workingDaysApart } from '../history/calendar';
import { dayOf } from '../history/days';
import type { MetricsContext } from '../metrics/context';
import { dataAccess } from '../metrics/dataAccess';
import { features } from '../metrics/features';
import { type Item, itemsInProgress, itemsOf } from '../metrics/items';
import { sourceConcentration } from '../metrics/sourceConcentration';
import { PHASE_NAMES } from '../plan/phaseNames';
import type { Day } from '../plan/types';
import { PHASES } from '../plan/vocabulary';
import type { ReportLine } from './types';
import { counted, dayWords, ofIssue, percentOf, sentence, wholeDayWords } from './words';

/** With half of what remains behind one source, that source is the plan. */
const CONCENTRATED = 0.5;

interface Terms {
  readonly sourceName: (slug: string) => string;
  /** By key of an epic, the day by which it will be finished with 85 % probability. */
  readonly epicForecasts: ReadonlyMap<string, Day>;
}

/** What may keep the plan from being kept, each with its reason: waits first, then lateness, then what stands still. */
export const riskLines = (context: MetricsContext, terms: Terms): readonly ReportLine[] => [
  ...accessLines(context, terms),
  ...concentrationLines(context, terms),
  ...featureLines(context, terms),
  ...phaseLines(context),
  ...staleLines(context),
];

/** A request older than 85 of 100 granted ones; where too few were granted, one older than its time box. */
const accessLines = (context: MetricsContext, { sourceName }: Terms): readonly ReportLine[] => {
  const access = dataAccess(context);
  if (access.status === 'insufficient') return [];
  const { p85 } = access.leadTime;
  const requests = access.sources.flatMap(({ source, environment, open }) =>
    environment === null ? open.map((request) => ({ source, request })) : [],
  );
  return requests
    .toSorted((one, other) => other.request.days - one.request.days)
    .flatMap(({ source, request }): readonly ReportLine[] => {
      const { key, summary, days, pastP85 } = request;
      const waited = `access to ${sourceName(source)} was asked for ${wholeDayWords(days)} ago`;
      const line = (words: string) => [{ issue: { key, summary }, words }];
      if (pastP85 === true && p85 !== null)
        return line(`${waited}; 85% of earlier requests took ${wholeDayWords(p85)} or less`);
      const box = pastP85 === null ? overBox(context, key) : undefined;
      return box === undefined ? [] : line(`${waited}; its time box is ${counted(box, 'working day')}`);
    });
};

/** The time box of an issue in progress that has run past it. */
const overBox = (context: MetricsContext, key: string): number | undefined => {
  const item = itemsInProgress(context).find(({ issue }) => issue.key === key);
  const box = item?.facts?.timeBoxDays;
  if (item === undefined || box === undefined) return undefined;
  return workingDaysApart(context.calendar, item.started, context.now) > box ? box : undefined;
};

const concentrationLines = (context: MetricsContext, { sourceName }: Terms): readonly ReportLine[] => {
  const concentration = sourceConcentration(context);
  if (concentration.status === 'insufficient') return [];
  return concentration.sources
    .filter(({ share }) => share >= CONCENTRATED)
    .map(({ source, share }) =>
      sentence(
        `${percentOf(share)} of the remaining ${concentration.unit === 'points' ? 'points wait' : 'issues wait'} for access to ${sourceName(source)}.`,
      ),
    );
};

const featureLines = (context: MetricsContext, { epicForecasts }: Terms): readonly ReportLine[] => {
  const all = features(context, epicForecasts);
  if (all.status === 'insufficient') return [];
  return all.features
    .filter(({ delayed }) => delayed !== null)
    .toSorted((one, other) => other.daysLate - one.daysLate)
    .map(({ key, summary, due, daysLate, delayed }) => ({
      issue: { key, summary },
      words:
        delayed === 'due-passed'
          ? `${counted(daysLate, 'day')} past its due date`
          : `due ${dayWords(due ?? '')}, but 85% likely only by ${dayWords(epicForecasts.get(key) ?? '')}, even if nothing else is worked on`,
    }));
};

/** Phases with issues past their due dates, each with the issue that is latest. */
const phaseLines = (context: MetricsContext): readonly ReportLine[] => {
  const today = dayOf(context.now, context.calendar.zone);
  const late = itemsOf(context).filter(
    (item) => isOpen(item) && item.issue.due !== null && item.issue.due < today,
  );
  return PHASES.flatMap((phase) => {
    const ofPhase = late.filter(({ facts }) => facts?.phase === phase).toSorted(byDue);
    const [first] = ofPhase;
    if (first === undefined) return [];
    const many = `${counted(ofPhase.length, 'open issue')} ${ofPhase.length === 1 ? 'is' : 'are'} past the due date`;
    return [
      ofIssue(
        first,
        `${PHASE_NAMES[phase]} is late: ${many}, this one since ${dayWords(first.issue.due ?? '')}`,
      ),
    ];
  });
};

const byDue = (one: Item, other: Item): number => ((one.issue.due ?? '') < (other.issue.due ?? '') ? -1 : 1);

const staleLines = (context: MetricsContext): readonly ReportLine[] =>
  itemsInProgress(context)
    .filter(isOpen)
    .map((item) => ({ item, days: workingDaysApart(context.calendar, item.issue.updated, context.now) }))
    .filter(({ days }) => days >= context.settings.staleAfterDays)
    .sort((one, other) => other.days - one.days)
    .map(({ item, days }) => ofIssue(item, `in progress, but unchanged for ${counted(days, 'working day')}`));
