import '../../shared/ui/Table.css';
import type { Objective } from '../../shared/contract';
import { Lozenge } from '../../shared/ui/Lozenge';

/** A project's objectives, those that were promised first. What has not been reviewed has no actual value yet. */
export function ObjectiveTable(props: {
  readonly objectives: readonly Objective[];
  readonly project: string;
  readonly pi: string | undefined;
  /** Whether what was reached is shown; at the planning nobody can know it. */
  readonly hasActual?: boolean;
}) {
  const { objectives, project, pi, hasActual = true } = props;
  if (objectives.length === 0)
    return (
      <p className="portfolio-page__quiet">
        {pi === undefined ? 'No objectives yet.' : `No objectives for ${pi} yet.`}
      </p>
    );
  const promisedFirst = objectives.toSorted((a, b) => Number(b.committed) - Number(a.committed));
  return (
    <div className="ui-table-frame">
      <table className="ui-table pi__table">
        <caption className="visually-hidden">{`Objectives of ${project}`}</caption>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col">Commitment</th>
            <th scope="col" className="ui-table__number">
              Planned value
            </th>
            {hasActual ? (
              <th scope="col" className="ui-table__number">
                Actual value
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {promisedFirst.map(({ id, text, committed, planned, actual }) => (
            <tr key={id}>
              <th scope="row" className="pi__objective">
                {text}
              </th>
              <td>
                <Lozenge tone={committed ? 'information' : 'neutral'}>
                  {committed ? 'Committed' : 'Uncommitted'}
                </Lozenge>
              </td>
              <td className="ui-table__number">{planned}</td>
              {hasActual ? (
                <td className="ui-table__number">
                  {actual ?? <span className="portfolio-page__quiet">Not reviewed</span>}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
