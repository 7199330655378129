import type { HealthRules } from '../shared/contract';
import { Disclosure } from '../shared/ui/Disclosure';
import { healthWords } from './healthWords';

/** What each other column means, as `docs/metrics.md` defines it. */
const MEANINGS = [
  {
    name: 'Progress',
    meaning: 'The earliest phase that is not finished; finished issues of all issues, epics not counted.',
  },
  {
    name: 'Commitment',
    meaning:
      'Of what each of the last three closed sprints committed to, the share that was done, oldest first; and the same without work that waited on data for at least half the sprint.',
  },
  {
    name: 'Features',
    meaning:
      'The epics of the plan. Delayed are those past their due date with work still open, and those that are 85% likely to be finished only after it.',
  },
  {
    name: 'Data waits',
    meaning: 'Requests for data access that have been made and not granted, in calendar days since then.',
  },
  {
    name: 'Forecast',
    meaning:
      'The days by which all open work will be finished with 85% and with 50% probability, from simulations of the project’s own throughput; the day that was promised; and how the first has moved since a month ago.',
  },
  {
    name: 'Last 90 days',
    meaning:
      'The share of issues finished, every third day; below it, what has come of it in percentage points. Work that is added lets the line fall.',
  },
] as const;

/** The sentences that define the portfolio's columns, on demand. */
export function HowToRead({ rules }: { readonly rules: HealthRules }) {
  return (
    <Disclosure title="What do these mean?">
      <dl className="portfolio__meanings">
        {[{ name: 'Health', meaning: healthWords(rules) }, ...MEANINGS].map(({ name, meaning }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
