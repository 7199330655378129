import { isOpenRisk, ROAM } from '../../../src/contract/piRules';
import type { ProjectPi, Risk, RoamStatus } from '../../shared/contract';
import { NOT_DISCUSSED, ROAM_NAMES } from '../../shared/riskWords';
import { Lozenge } from '../../shared/ui/Lozenge';
import { IssueLink } from '../../shared/ui/SiteLink';
import { counted, dayInWords } from '../../shared/words';
import { useMore } from '../parts/useMore';
import { ROAM_MEANINGS, ROAM_TONES } from './words';

interface ListedRisk extends Risk {
  readonly project: string;
}

/** So many of a column come at a time. */
const STEP = 20;

const COLUMNS: readonly (RoamStatus | null)[] = [null, ...ROAM];

/** Risks of an increment under what was agreed about them: resolved, owned, accepted, mitigated. */
export function RiskBoard({
  projects,
  pi,
}: {
  readonly projects: readonly ProjectPi[];
  readonly pi: string;
}) {
  const risks = projects.flatMap(({ project, risks: all }): readonly ListedRisk[] =>
    all.filter((risk) => risk.pi === pi).map((risk) => ({ ...risk, project: project.name })),
  );
  const open = risks.filter(isOpenRisk).length;
  return (
    <section className="pi__risks" aria-labelledby="pi-risks">
      <h2 id="pi-risks">Risks</h2>
      <p>
        {risks.length === 0
          ? `No risks have been written down for ${pi}.`
          : `${counted(risks.length, 'risk')} for ${pi}; ${open} of them can still harm it.`}
      </p>
      {risks.length === 0 ? null : (
        <div className="pi__roam">
          {COLUMNS.map((status) => (
            <Column
              key={status ?? NOT_DISCUSSED}
              status={status}
              risks={risks.filter((risk) => risk.status === status)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function Column(props: { readonly status: RoamStatus | null; readonly risks: readonly ListedRisk[] }) {
  const { status, risks } = props;
  const titleId = `pi-risks-${status ?? 'open'}`;
  const { shown, more, list } = useMore(risks, STEP, 'risk');
  return (
    <section className="pi__column" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <Lozenge tone={status === null ? 'danger' : ROAM_TONES[status]}>
          {status === null ? NOT_DISCUSSED : ROAM_NAMES[status]}
        </Lozenge>
      </h3>
      <p className="pi__meaning">{status === null ? 'To be talked about.' : ROAM_MEANINGS[status]}</p>
      {risks.length === 0 ? <p className="portfolio-page__quiet">None</p> : null}
      <ul ref={list}>
        {shown.map((risk) => (
          <li key={`${risk.project} ${risk.id}`} className="pi__risk">
            <p>{risk.text}</p>
            <p className="pi__meaning">
              {`${risk.project}, since ${dayInWords(risk.since)}`}
              {risk.issue === null ? null : (
                <>
                  {', in '}
                  <IssueLink issue={risk.issue} className="pi__issue" />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
