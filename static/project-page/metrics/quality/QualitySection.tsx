import './QualitySection.css';
import type { ExportTable, QualityMetrics } from '../../../shared/contract';
import { Disclosure } from '../../../shared/ui/Disclosure';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { useInvoke } from '../../../shared/useInvoke';
import { counted } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';
import { text } from '../parts/tables';
import { SectionFrame } from '../SectionFrame';
import type { SectionProps } from '../sectionProps';

type Finding = QualityMetrics['checks'][number];

/** What to mend in the project before its numbers are believed, worst first, with the issues concerned. */
export function QualitySection(props: SectionProps) {
  const { project, query } = props;
  const { answer, reload } = useInvoke('metrics.quality', { project, filter: query.filter });
  return (
    <SectionFrame {...props} answer={answer} reload={reload} tables={qualityTables}>
      {({ checks }) => (
        <div className="quality">
          {checks.length === 0 ? (
            <EmptyState title="Nothing to mend">
              <p>Every check of the data passes, so the numbers can be read at face value.</p>
            </EmptyState>
          ) : (
            checks.map((finding) => <FindingCard key={finding.sentence} finding={finding} />)
          )}
        </div>
      )}
    </SectionFrame>
  );
}

function FindingCard({ finding: { sentence, issues } }: { readonly finding: Finding }) {
  return (
    <section className="quality__finding">
      <p>{sentence}</p>
      {issues.length === 0 ? null : (
        <Disclosure title={`Show ${counted(issues.length, 'issue')}`}>
          <ul className="quality__issues">
            {issues.map((issue) => (
              <li key={issue.key}>
                <IssueLine issue={issue} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

const qualityTables = ({ checks }: QualityMetrics): readonly ExportTable[] => [
  {
    name: 'Data quality',
    columns: [text('What to mend'), text('Key'), text('Summary')],
    rows: checks.flatMap(({ sentence, issues }) =>
      issues.length === 0
        ? [[sentence, null, null]]
        : issues.map(({ key, summary }) => [sentence, key, summary]),
    ),
  },
];
