import { DataTable } from '../../shared/charts/DataTable';
import type { ModelsPage } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { dayInWords } from '../../shared/words';
import { valueInWords } from './words';

type Benefit = ModelsPage['benefits'][number];

/** What the charter promised, held against the readings before and since the model is in use. */
export function Benefits({ benefits }: { readonly benefits: ModelsPage['benefits'] }) {
  if (benefits.length === 0) return null;
  return (
    <section className="models__benefits" aria-labelledby="models-benefits">
      <h2 id="models-benefits" className="models__title">
        What the charter promised
      </h2>
      <DataTable
        caption="Targets of the charter against readings"
        columns={[
          { name: 'Metric' },
          { name: 'Promised' },
          { name: 'Before go-live' },
          { name: 'Now' },
          { name: 'Way to the target', isNumber: true },
          { name: 'State', isShort: true },
        ]}
        rows={benefits.map((benefit) => ({ id: benefit.promise.name, cells: cellsOf(benefit) }))}
      />
    </section>
  );
}

function cellsOf({ promise, measured }: Benefit) {
  const value = (of: number) => valueInWords(of, promise.unit);
  const promised = [
    ...(promise.baseline === undefined ? [] : [`from ${value(promise.baseline)}`]),
    promise.target === undefined ? 'target unknown' : `to ${value(promise.target)}`,
    ...(promise.byWhen === undefined ? [] : [`by ${dayInWords(promise.byWhen)}`]),
  ].join(' ');
  if (measured.status === 'insufficient')
    return [promise.name, promised, '–', measured.reason, '–', <Lozenge key="state">Not measured</Lozenge>];
  const { before, after, share, reached } = measured;
  return [
    promise.name,
    promised,
    before === null ? '–' : `${value(before.value)} on ${dayInWords(before.day)}`,
    `${value(after.value)} on ${dayInWords(after.day)}`,
    share === null ? '–' : `${Math.round(share * 100)}%`,
    reached === null ? (
      <Lozenge key="state">No target</Lozenge>
    ) : (
      <Lozenge key="state" tone={reached ? 'success' : 'information'}>
        {reached ? 'Reached' : 'Not yet'}
      </Lozenge>
    ),
  ];
}
