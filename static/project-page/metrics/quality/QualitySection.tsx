import './QualitySection.css';
import { useId } from 'react';
import { WhenOpen } from '../../../shared/charts/WhenOpen';
import type { ExportTable, QualityMetrics } from '../../../shared/contract';
import { Disclosure } from '../../../shared/ui/Disclosure';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Lozenge } from '../../../shared/ui/Lozenge';
import { SiteLink } from '../../../shared/ui/SiteLink';
import { useInflated } from '../../../shared/useInflated';
import { useInvoke } from '../../../shared/useInvoke';
import { counted } from '../../../shared/words';
import { asTold } from '../asTold';
import { IssueLine } from '../parts/IssueLine';
import { issueSearchPath } from '../parts/issueSearch';
import { text } from '../parts/tables';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';
import { bySeverity, CHECKS, SEVERITY_NAMES } from './checks';

type Finding = QualityMetrics['checks'][number];

/** What to mend in the project before its numbers are believed, worst first: how, and the issues concerned. */
export function QualitySection(props: SectionProps) {
  const { project, query } = props;
  const { answer, reload } = useInvoke('metrics.quality', { project, filter: query.filter });
  const inflated = useInflated(answer, asTold);
  return (
    <SectionFrame {...props} answer={inflated} reload={reload} tables={qualityTables}>
      {({ checks }) => (
        <div className="quality">
          {checks.length === 0 ? (
            <EmptyState title="Nothing to mend">
              <p>Every check of the data passes, so the numbers can be read at face value.</p>
            </EmptyState>
          ) : (
            bySeverity(checks).map((finding) => <FindingCard key={finding.sentence} finding={finding} />)
          )}
        </div>
      )}
    </SectionFrame>
  );
}

function FindingCard({ finding: { check, sentence, issues } }: { readonly finding: Finding }) {
  const titleId = useId();
  const { title, severity, remedy } = CHECKS[check];
  // Jira's search refuses a query that names issues which are gone, as those that the plan has lost may be.
  const search = check === 'lost-plan-nodes' ? undefined : issueSearchPath(issues);
  return (
    <section className="ui-frame quality__finding" aria-labelledby={titleId}>
      <div className="quality__head">
        <h2 id={titleId} className="quality__title">
          {title}
        </h2>
        <Lozenge tone={severity === 'distorts' ? 'warning' : 'neutral'}>{SEVERITY_NAMES[severity]}</Lozenge>
      </div>
      <p>{sentence}</p>
      <p className="quality__remedy">{remedy}</p>
      {issues.length === 0 ? null : (
        <Disclosure
          title={
            <>
              Show {counted(issues.length, 'issue')}
              <span className="visually-hidden">: {title}</span>
            </>
          }
        >
          <WhenOpen>
            <ul className="quality__issues">
              {issues.map((issue) => (
                <li key={issue.key}>
                  <IssueLine issue={issue} />
                </li>
              ))}
            </ul>
          </WhenOpen>
        </Disclosure>
      )}
      {search === undefined ? null : (
        <p>
          <SiteLink path={search}>
            Show in Jira<span className="visually-hidden">: {title}</span>
          </SiteLink>
        </p>
      )}
    </section>
  );
}

const qualityTables = ({ checks }: QualityMetrics): readonly ExportTable[] => [
  {
    name: 'Data quality',
    columns: [
      text('Check'),
      text('Severity'),
      text('What is wrong'),
      text('What to do'),
      text('Key'),
      text('Summary'),
    ],
    rows: bySeverity(checks).flatMap(({ check, sentence, issues }) => {
      const { title, severity, remedy } = CHECKS[check];
      const said = [title, SEVERITY_NAMES[severity], sentence, remedy];
      return issues.length === 0
        ? [[...said, null, null]]
        : issues.map(({ key, summary }) => [...said, key, summary]);
    }),
  },
];
