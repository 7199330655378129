import { isOpenRisk } from '../../../src/contract/piRules';
import type { ProjectPi } from '../../shared/contract';
import { riskStanding } from '../../shared/riskWords';
import { useMore } from '../parts/useMore';

/** So many come at a time; paper has them all. */
const STEP = 20;

/** Risks as lines of an agenda. */
export function AgendaRisks(props: {
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
  /** Leaves out what is resolved or mitigated. */
  readonly onlyOpen: boolean;
}) {
  const { projects, pi, onlyOpen } = props;
  const risks = projects.flatMap(({ project, risks: all }) =>
    all
      .filter((risk) => risk.pi === pi && (!onlyOpen || isOpenRisk(risk)))
      .map((risk) => ({ ...risk, project: project.name })),
  );
  const { shown, more, list } = useMore(risks, STEP, 'risk');
  if (risks.length === 0) return <p className="portfolio-page__quiet">None are written down.</p>;
  return (
    <>
      <ul ref={list} className="agenda__list">
        {shown.map(({ id, project, text, ...standing }) => (
          <li key={`${project} ${id}`}>{`${project}: ${text} (${riskStanding(standing)})`}</li>
        ))}
      </ul>
      {more}
    </>
  );
}
