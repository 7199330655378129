import type { GadgetColumn } from '../shared/contract';
import { Disclosure } from '../shared/ui/Disclosure';
import { COLUMN_NAMES } from './columns';

/** What each column means, as `docs/metrics.md` defines it. */
const MEANINGS: Readonly<Record<GadgetColumn, string>> = {
  health:
    'Off track: a data-access request is many times older than usual for the project, or than its time box; a feature is long past its due date; or an even chance of finishing comes only after the target. At risk: one of these is late by less, too much of the last commitments was missed, a checkpoint or sign-off has waited for long, or nothing has changed for long. On track: none of these. Not known yet: no issue has been started. From when on each counts is set by the Jira administrators; the reasons say the numbers.',
  progress: 'The earliest phase that is not finished; finished issues of all issues, epics not counted.',
  commitment:
    'Of what each of the last three closed sprints committed to, the share that was done, oldest first; and the same without work that waited on data for at least half the sprint.',
  features:
    'The epics of the plan. Delayed are those past their due date with work still open, and those that are 85% likely to be finished only after it.',
  'data-waits': 'Requests for data access that have been made and not granted, in calendar days since then.',
  forecast:
    'The days by which all open work will be finished with 85% and with 50% probability, from simulations of the project’s own throughput; the day that was promised; and how the first has moved since a month ago.',
  trend:
    'The share of issues finished, every third day; below it, what has come of it in percentage points. Work that is added lets the line fall.',
};

/** The sentences that define the columns that are shown, on demand. */
export function HowToRead({ columns }: { readonly columns: readonly GadgetColumn[] }) {
  return (
    <Disclosure title="What do these mean?">
      <dl className="portfolio__meanings">
        {columns.map((column) => (
          <div key={column}>
            <dt>{COLUMN_NAMES[column]}</dt>
            <dd>{MEANINGS[column]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
