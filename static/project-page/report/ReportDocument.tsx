import { moreText, titleOf } from '../../../src/contract/reportRules';
import type { ReportLine, ReportSection, StatusReport } from '../../shared/contract';
import { IssueLink } from '../../shared/ui/SiteLink';

/** A report as a document: a title, and sections of a few lines each. */
export function ReportDocument({ report }: { readonly report: StatusReport }) {
  return (
    <article className="report__document" aria-label="Status report">
      <h2 className="report__title">{titleOf(report)}</h2>
      {report.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </article>
  );
}

function Section({ section }: { readonly section: ReportSection }) {
  const { id, title, lines, more, empty } = section;
  const titleId = `report-${id}`;
  return (
    <section className="report__section" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {lines.length === 0 ? <p className="report__empty">{empty}</p> : null}
      <ul className="report__lines">
        {lines.map((line) => (
          <li key={`${line.issue?.key ?? ''} ${line.words}`}>
            <Line {...line} />
          </li>
        ))}
        {more === 0 ? null : <li>{moreText(section)}</li>}
      </ul>
    </section>
  );
}

function Line({ issue, words }: ReportLine) {
  if (issue === null) return words;
  return (
    <>
      <IssueLink issue={issue.key} /> {issue.summary}: <span className="report__words">{words}</span>
    </>
  );
}
