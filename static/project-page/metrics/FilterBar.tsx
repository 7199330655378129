import './FilterBar.css';
import { lazy, Suspense, useState } from 'react';
import { addDays, dayOf } from '../../shared/charts/days';
import type { FilterChoices, MetricsFilter } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import { KIND_NAMES, PHASE_NAMES } from '../../shared/words';

/** Brings a calendar, so it is loaded for those who ask for days of their own. */
const PeriodDays = lazy(() => import('./PeriodDays'));

interface FilterBarProps {
  readonly choices: FilterChoices;
  /** ISO instant and zone of the numbers shown: periods are counted back from that day. */
  readonly today: string;
  readonly timeZone: string;
  readonly filter: MetricsFilter;
  readonly onFilter: (filter: MetricsFilter) => void;
}

/** Narrows the numbers down to a period and to some of the issues. Only what some issue has can be chosen. */
export function FilterBar(props: FilterBarProps) {
  const { choices, filter, onFilter } = props;
  const narrow = (change: MetricsFilter) => onFilter(withoutUnset({ ...filter, ...change }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row in every browser
    <div className="filters" role="group" aria-label="Filters">
      <PeriodFilter {...props} />
      <Choice
        label="Epic"
        all="All epics"
        options={choices.epics.map(({ key, summary }) => ({ value: key, label: summary }))}
        value={filter.epic}
        onChange={(epic) => narrow({ epic })}
      />
      <Choice
        label="Phase"
        all="All phases"
        options={choices.phases.map((phase) => ({ value: phase, label: PHASE_NAMES[phase] }))}
        value={filter.phase}
        onChange={(phase) => narrow({ phase })}
      />
      <Choice
        label="Kind"
        all="All kinds"
        options={choices.kinds.map((kind) => ({ value: kind, label: KIND_NAMES[kind] }))}
        value={filter.kind}
        onChange={(kind) => narrow({ kind })}
      />
      <Choice
        label="Data source"
        all="All sources"
        options={choices.sources.map(asItIs)}
        value={filter.source}
        onChange={(source) => narrow({ source })}
      />
      <Choice
        label="Environment"
        all="All environments"
        options={choices.environments.map(asItIs)}
        value={filter.environment}
        onChange={(environment) => narrow({ environment })}
      />
      <Choice
        label="Issue type"
        all="All types"
        options={choices.types.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.type}
        onChange={(type) => narrow({ type })}
      />
      {Object.keys(filter).length === 0 ? null : (
        <div className="filters__clear">
          <Button onPress={() => onFilter({})}>Clear filters</Button>
        </div>
      )}
    </div>
  );
}

const asItIs = (value: string) => ({ value, label: value });

/** A filter leaves out what it does not ask for, so that the same question always has the same address. */
const withoutUnset = (filter: MetricsFilter): MetricsFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

const ALL = 'all';

/** One of the values, or all of them. With fewer than two values there is nothing to choose, unless one is chosen. */
function Choice<Value extends string>(props: {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}) {
  const { label, all, options, value, onChange } = props;
  if (options.length < 2 && value === undefined) return null;
  const known = value === undefined || options.some((option) => option.value === value);
  return (
    <Select<string>
      label={label}
      options={[
        { value: ALL, label: all },
        ...options,
        ...(known ? [] : [{ value: String(value), label: String(value) }]),
      ]}
      value={value ?? ALL}
      onChange={(chosen) => onChange(options.find((option) => option.value === chosen)?.value)}
    />
  );
}

const PERIODS = [
  { value: 'all', label: 'Whole time' },
  { value: '30', label: 'Last 30 days' },
  { value: '90', label: 'Last 90 days' },
  { value: '180', label: 'Last 180 days' },
  { value: 'own', label: 'From … to …' },
] as const;

function PeriodFilter({ today: asOf, timeZone, filter, onFilter }: FilterBarProps) {
  const today = dayOf(Date.parse(asOf), timeZone);
  const [isOwn, setOwn] = useState(false);
  const { from, to, ...rest } = filter;
  const lengths = ['30', '90', '180'] as const;
  const preset = lengths.find((days) => to === undefined && from === addDays(today, -Number(days)));
  const chosen = isOwn ? 'own' : (preset ?? (from === undefined && to === undefined ? 'all' : 'own'));
  return (
    <>
      <Select
        label="Period"
        options={PERIODS}
        value={chosen}
        onChange={(period) => {
          setOwn(period === 'own');
          if (period === 'all') onFilter(rest);
          else if (period !== 'own') onFilter({ ...rest, from: addDays(today, -Number(period)) });
        }}
      />
      {chosen === 'own' ? (
        <Suspense fallback={null}>
          <PeriodDays from={from} to={to} onChange={(days) => onFilter(withoutUnset({ ...rest, ...days }))} />
        </Suspense>
      ) : null}
    </>
  );
}
