import type { Outlook, WhenDone } from '../forecast/types';
import { laterBy, whenDone } from '../forecast/whenDone';
import type { Measured } from '../metrics/measured';
import type { ReportLine } from './types';
import { counted, dayWords, sentence } from './words';

type MeasuredOutlook = Measured<{ readonly outlook: Outlook }>;

/** What the forecast says at the end of the period, and what it said before it began. */
export const forecastLines = (before: MeasuredOutlook, now: MeasuredOutlook): readonly ReportLine[] => {
  const present = played(now);
  if (present.status === 'insufficient') return [sentence(present.reason)];
  const past = played(before);
  const promise = `85% likely to be finished by ${dateWords(present.p85)}.`;
  if (past.status === 'insufficient')
    return [sentence(promise), sentence('Before the period there was no forecast to compare with.')];
  return [
    sentence(promise),
    sentence(`Before the period it was ${dateWords(past.p85)}: ${moved(present, past)}.`),
  ];
};

const played = (outlook: MeasuredOutlook): Measured<WhenDone> =>
  outlook.status === 'ok' ? whenDone(outlook.outlook) : outlook;

const dateWords = ({ type, day }: WhenDone['p85']): string =>
  type === 'on' ? dayWords(day) : `a day after ${dayWords(day)}`;

const moved = (present: WhenDone, past: WhenDone): string => {
  const days = laterBy(present, past).p85;
  if (days === null) return 'too far ahead to tell the days between';
  if (days === 0) return 'unchanged';
  return days > 0 ? `${counted(days, 'day')} later now` : `${counted(-days, 'day')} earlier now`;
};
