import type { GadgetColumn, HealthRules } from '../shared/contract';
import { Disclosure } from '../shared/ui/Disclosure';
import { COLUMN_NAMES } from './columns';
import { healthWords } from './healthWords';

/** What each other column means, as `docs/metrics.md` defines it. */
const MEANINGS: Readonly<Record<Exclude<GadgetColumn, 'health'>, string>> = {
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
export function HowToRead(props: {
  readonly columns: readonly GadgetColumn[];
  /** By which the site judges health. */
  readonly rules: HealthRules;
}) {
  const { columns, rules } = props;
  return (
    <Disclosure title="What do these mean?">
      <dl className="portfolio__meanings">
        {columns.map((column) => (
          <div key={column}>
            <dt>{COLUMN_NAMES[column]}</dt>
            <dd>{column === 'health' ? healthWords(rules) : MEANINGS[column]}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
