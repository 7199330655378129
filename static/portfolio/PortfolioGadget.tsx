import { useMemo } from 'react';
import { unpackRows } from '../../src/contract/portfolioRows';
import { momentIn } from '../shared/charts/days';
import type { GadgetConfiguration, Portfolio } from '../shared/contract';
import { NotRead } from '../shared/ui/NotRead';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import { useInvoke } from '../shared/useInvoke';
import { HowToRead } from './HowToRead';
import { NothingToShow } from './NothingToShow';
import { Projects } from './Projects';
import { firstReadingWords, hiddenReading } from './portfolioWords';
import { useGadgetRefresh } from './useGadgetRefresh';

/** Every plan project the viewer may see: how it stands, why, and where it waits. */
export function PortfolioGadget(props: {
  readonly configuration: GadgetConfiguration;
  /** The viewer's. */
  readonly timeZone: string;
  /** Id of this gadget on its dashboard. */
  readonly gadget: string | undefined;
}) {
  const { configuration, timeZone } = props;
  const { answer, reload } = useInvoke('portfolio.read', { projects: configuration.projects });
  useGadgetRefresh(props.gadget, reload);

  switch (answer.state) {
    case 'loading':
      return <Skeleton label="Reading the portfolio" lines={5} />;
    case 'failed':
      return <NotRead title="The portfolio could not be read" error={answer.error} onRetry={reload} />;
    case 'ready':
      return <Content portfolio={answer.value} configuration={configuration} timeZone={timeZone} />;
  }
}

function Content(props: {
  readonly portfolio: Portfolio;
  readonly configuration: GadgetConfiguration;
  readonly timeZone: string;
}) {
  const { portfolio, configuration, timeZone } = props;
  const { failures, hidden, reading, isWhole, rules, asOf } = portfolio;
  const rows = useMemo(() => unpackRows(portfolio.rows), [portfolio]);
  const hiddenWords = hiddenReading(hidden);
  return (
    <>
      {rows.length > 0 ? (
        <>
          <Projects rows={rows} configuration={configuration} asOf={asOf} timeZone={timeZone} />
          <HowToRead columns={configuration.columns} rules={rules} />
        </>
      ) : null}
      {isWhole ? null : (
        <SectionMessage appearance="warning">
          The filter finds more issues than are looked at here, so projects may be missing. Narrow it down,
          for example to the epics of plans: mlKind = epic.
        </SectionMessage>
      )}
      {reading === null ? null : <SectionMessage>{firstReadingWords(reading)}</SectionMessage>}
      <Failures failures={failures} />
      {rows.length === 0 && failures.length === 0 && reading === null ? (
        <NothingToShow scope={configuration.projects} />
      ) : null}
      <p className="gadget__foot">
        {hiddenWords === null ? null : `${hiddenWords} `}
        {`As of ${momentIn(asOf, timeZone)}`}
      </p>
    </>
  );
}

function Failures({ failures }: Pick<Portfolio, 'failures'>) {
  if (failures.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title="Not read this time">
      <ul>
        {failures.map(({ project, message }) => (
          <li key={project.id}>{`${project.name}: ${message}`}</li>
        ))}
      </ul>
    </SectionMessage>
  );
}
