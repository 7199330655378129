import { DateField } from '../../shared/ui/DateField';

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The first and the last day of a period of one's own; either may stay open. */
export default function PeriodDays({
  from,
  to,
  onChange,
}: Days & { readonly onChange: (days: Days) => void }) {
  const error = from !== undefined && to !== undefined && from > to ? 'Ends before it begins.' : undefined;
  return (
    <>
      <DateField label="From" value={from} onChange={(day) => onChange({ from: day, to })} />
      <DateField
        label="To"
        value={to}
        onChange={(day) => onChange({ from, to: day })}
        {...(error === undefined ? {} : { error })}
      />
    </>
  );
}
