import { DataTable } from '../../shared/charts/DataTable';
import type { Forecast, OpenAccess, SourceCost } from '../../shared/contract';
import { IssueLink } from '../../shared/ui/SiteLink';
import { amount, counted } from '../../shared/words';

const COLUMNS = [
  { name: 'Data source' },
  { name: 'Request', isShort: true },
  { name: 'Open for', isShort: true },
  { name: 'Issues that wait', isNumber: true },
  { name: 'What it costs', isShort: true },
  { name: 'What its delay is drawn from' },
] as const;

/** For each request that is waited for: how long it is open, what the wait costs, and what it is drawn from. */
export function AccessDelays({ access, sourceCosts }: Pick<Forecast, 'access' | 'sourceCosts'>) {
  if (access.length === 0) return null;
  return (
    <section className="forecast__section" aria-labelledby="forecast-access">
      <h2 id="forecast-access" className="forecast__panel-title">
        Waiting for data
      </h2>
      <p>{readingOf(access, sourceCosts)}</p>
      <DataTable
        caption="Open requests for data and what they cost"
        columns={COLUMNS}
        rows={access.map(({ key, source, ageDays, items, note }) => ({
          id: key,
          cells: [
            source,
            <IssueLink key="request" issue={key} />,
            ageDays === 0 ? 'not asked yet' : counted(ageDays, 'day'),
            amount(items),
            costWords(sourceCosts.find((cost) => cost.source === source)),
            note,
          ],
        }))}
      />
    </section>
  );
}

function readingOf([oldest]: readonly OpenAccess[], [dearest]: readonly SourceCost[]): string {
  const waits =
    oldest === undefined || oldest.ageDays === 0
      ? ''
      : `${counted(oldest.items, 'remaining issue')} ${oldest.items === 1 ? 'waits' : 'wait'} for ${oldest.source}, asked for ${counted(oldest.ageDays, 'day')} ago. `;
  if (dearest === undefined) return waits.trim();
  if (dearest.p85 === null || dearest.p85 === 0)
    return `${waits}No single source moves the date that is 85% likely.`;
  return `${waits}Without the wait for ${dearest.source}, the date that is 85% likely would be ${counted(dearest.p85, 'day')} earlier.`;
}

function costWords(cost: SourceCost | undefined): string {
  if (cost === undefined) return 'not known';
  if (cost.p85 === null) return 'too far ahead to tell';
  return cost.p85 === 0 ? 'no day' : counted(cost.p85, 'day');
}
