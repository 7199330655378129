import { lazy, Suspense, useState } from 'react';
import type { NamedPeriod, ReportPeriod } from '../../shared/contract';
import { Select } from '../../shared/ui/Select';
import type { ReportQuery } from '../routing/reportQuery';

/** Brings a calendar, so it is loaded for those who ask for days of their own. */
const PeriodDays = lazy(() => import('../metrics/PeriodDays'));

const OWN = 'own';

const same = (one: ReportPeriod, other: ReportPeriod): boolean =>
  one.from === other.from && one.to === other.to;

/** Chooses the days that the report is about. */
export function PeriodBar(props: {
  readonly period: ReportPeriod;
  readonly periods: readonly NamedPeriod[];
  readonly onPeriod: (query: ReportQuery) => void;
}) {
  const { period, periods, onPeriod } = props;
  const [isOwn, setOwn] = useState(false);
  const [days, setDays] = useState<{ readonly from: string | undefined; readonly to: string | undefined }>(
    period,
  );
  const named = periods.find((each) => same(each, period));
  const chosen = isOwn || named === undefined ? OWN : named.name;
  return (
    <div className="report__period">
      <Select<string>
        label="Period"
        options={[
          ...periods.map(({ name }) => ({ value: name, label: name })),
          { value: OWN, label: 'From … to …' },
        ]}
        value={chosen}
        onChange={(name) => {
          setOwn(name === OWN);
          const next = periods.find((each) => each.name === name);
          if (next) onPeriod({ from: next.from, to: next.to });
        }}
      />
      {chosen === OWN ? (
        <Suspense fallback={null}>
          <PeriodDays
            {...days}
            onChange={(next) => {
              setDays(next);
              const { from, to } = next;
              if (from !== undefined && to !== undefined && from <= to) onPeriod({ from, to });
            }}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
