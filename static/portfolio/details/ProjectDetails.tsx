import './details.css';
import { ChartSource } from '../../shared/charts/ChartSource';
import { momentIn } from '../../shared/charts/days';
import type { PortfolioProject } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';
import { NotRead } from '../../shared/ui/NotRead';
import { SiteLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { planPagePath } from '../addresses';
import { HEALTH_NAMES, HEALTH_TONES } from '../portfolioWords';
import { Facts } from './Facts';
import { ForecastChart } from './ForecastChart';
import { ProgressChart } from './ProgressChart';

/** One project: how it stands and why, how it came here, and what waits. */
export default function ProjectDetails(props: {
  /** Its id. */
  readonly project: string;
  /** The viewer's. */
  readonly timeZone: string;
}) {
  const { project, timeZone } = props;
  const { answer, reload } = useInvoke('portfolio.project', { project });
  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the project" lines={8} />;
    case 'failed':
      return <NotRead title="The project could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Details project={answer.value} timeZone={timeZone} />;
  }
}

function Details({ project, timeZone }: { readonly project: PortfolioProject; readonly timeZone: string }) {
  const { row, history } = project;
  const { status, reasons } = row.health;
  const asOf = new Date(row.asOf).toISOString();
  return (
    <ChartSource value={{ project: row.project.key, asOf, timeZone }}>
      <main className="details">
        {/* The dialog's own title shows it. */}
        <h1 className="visually-hidden">{row.project.name}</h1>
        <div className="details__head">
          <Lozenge tone={HEALTH_TONES[status]}>{HEALTH_NAMES[status]}</Lozenge>
          <p className="details__belongs">{belongsWords(project)}</p>
          <SiteLink path={planPagePath(row.project.key)}>Open the ML plan</SiteLink>
        </div>
        <ul className="details__reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <div className="details__charts">
          <ProgressChart history={history} timeZone={timeZone} />
          <ForecastChart history={history} target={row.target} timeZone={timeZone} />
        </div>
        <Facts project={project} />
        <p className="details__foot">{`As of ${momentIn(asOf, timeZone)}`}</p>
      </main>
    </ChartSource>
  );
}

const belongsWords = ({ row }: PortfolioProject): string =>
  [row.project.key, row.releaseTrain, row.pi].filter((part) => part !== null).join(' · ');
