import { Disclosure } from '../shared/ui/Disclosure';

/** What each column means, as `docs/metrics.md` defines it. */
const MEANINGS = [
  {
    name: 'Health',
    meaning:
      'Off track: a data-access request is more than four times older than 85% of the project’s requests were, or than its time box while fewer than five are known; a feature is more than 14 days past its due date; or an even chance of finishing comes only after the target. At risk: one of these is late by less, two of the last three commitments were missed by more than 20%, a checkpoint or sign-off has waited for more than 21 days, or nothing has changed for 10 working days. On track: none of these. Not known yet: no issue has been started.',
  },
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
    meaning: 'The epics of the plan. Delayed are those past their due date with work still open.',
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
export function HowToRead() {
  return (
    <Disclosure title="What do these mean?">
      <dl className="portfolio__meanings">
        {MEANINGS.map(({ name, meaning }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
