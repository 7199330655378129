import './rows.css';
import { useMemo } from 'react';
import { unpackRows } from '../../../src/contract/portfolioRows';
import { firstReadingWords, summaryReading } from '../../portfolio/portfolioWords';
import { ChartSource } from '../../shared/charts/ChartSource';
import { momentIn } from '../../shared/charts/days';
import type { Portfolio, PortfolioRow } from '../../shared/contract';
import { EmptyState } from '../../shared/ui/EmptyState';
import { NotRead } from '../../shared/ui/NotRead';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { AccessAges } from './AccessAges';
import { PhaseMap } from './PhaseMap';
import { Timeline } from './Timeline';
import { TrainTable } from './TrainTable';

type Page = 'trains' | 'phases' | 'access' | 'timeline';

/** What is kept of every project that the viewer may see, looked at in one of four ways. */
export default function RowsPage({ page, timeZone }: { readonly page: Page; readonly timeZone: string }) {
  const { answer, reload } = useInvoke('portfolio.read', { projects: 'all' });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the portfolio" lines={8} />;
    case 'failed':
      return <NotRead title="The portfolio could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Shown page={page} portfolio={answer.value} timeZone={timeZone} />;
  }
}

function Shown(props: { readonly page: Page; readonly portfolio: Portfolio; readonly timeZone: string }) {
  const { page, portfolio, timeZone } = props;
  const { asOf, reading } = portfolio;
  const rows = useMemo(
    () => unpackRows(portfolio.rows).toSorted((a, b) => a.project.name.localeCompare(b.project.name, 'en')),
    [portfolio],
  );
  return (
    <ChartSource value={{ project: 'portfolio', asOf, timeZone }}>
      <div className="rows-page">
        {reading === null ? null : (
          <SectionMessage>
            <p>{firstReadingWords(reading)}</p>
          </SectionMessage>
        )}
        {rows.length === 0 ? (
          reading === null ? (
            <Nothing />
          ) : null
        ) : (
          <>
            <p>{summaryReading(rows)}</p>
            <Looked page={page} rows={rows} timeZone={timeZone} />
          </>
        )}
        <p className="portfolio-page__quiet">{`As of ${momentIn(asOf, timeZone)}`}</p>
      </div>
    </ChartSource>
  );
}

function Looked(props: {
  readonly page: Page;
  readonly rows: readonly PortfolioRow[];
  readonly timeZone: string;
}) {
  const { page, rows, timeZone } = props;
  switch (page) {
    case 'trains':
      return <TrainTable rows={rows} />;
    case 'phases':
      return <PhaseMap rows={rows} />;
    case 'access':
      return <AccessAges rows={rows} />;
    case 'timeline':
      return <Timeline rows={rows} timeZone={timeZone} />;
  }
}

const Nothing = () => (
  <EmptyState title="No ML plan to show">
    <p>
      Every project with an ML plan that you may see is shown here; so far there is none. Open a project and
      generate its ML plan, or ask for access to one that has a plan.
    </p>
  </EmptyState>
);
