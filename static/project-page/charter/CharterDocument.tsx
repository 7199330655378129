import '../../shared/ui/Table.css';
import './CharterDocument.css';
import type { ReactNode } from 'react';
import {
  dayInFull,
  missingParts,
  modelMetricInWords,
  quantity,
  worthInWords,
} from '../../../src/contract/charterRules';
import type { BusinessMetric, Charter, CharterPage } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { IssueLink } from '../../shared/ui/SiteLink';
import { listed } from '../../shared/words';
import { RiskResult } from './RiskResult';
import { Signatures } from './Signatures';

interface CharterDocumentProps {
  readonly page: CharterPage;
  readonly charter: Charter;
  readonly isRefreshing: boolean;
  readonly onEdit: () => void;
}

/** The charter as one page to read and agree to. */
export function CharterDocument({ page, charter, isRefreshing, onEdit }: CharterDocumentProps) {
  const missing = missingParts(charter);
  return (
    <article className="charter-page" aria-labelledby="charter-title" aria-busy={isRefreshing}>
      <header className="charter-page__header">
        <div>
          <h2 id="charter-title">Project charter</h2>
          <p className="charter-page__meta">
            Revision {page.revision}
            {page.epic ? (
              <>
                {' · shown in '}
                <IssueLink issue={page.epic.key} />
              </>
            ) : (
              ' · the plan’s charter epic will show it'
            )}
          </p>
        </div>
        {page.mayEdit ? <Button onPress={onEdit}>Edit</Button> : null}
      </header>
      <p className="charter-page__question">{charter.businessQuestion}</p>
      {missing.length > 0 ? (
        <p className="charter-page__missing">Not written yet: {listed(missing)}.</p>
      ) : null}
      <div className="charter-page__pair">
        <Part title="In scope" lines={charter.scope} />
        <Part title="Not in scope" lines={charter.nonGoals} />
      </div>
      <BusinessMetricsTable metrics={charter.businessMetrics} />
      <div className="charter-page__pair">
        <Part
          title="The model"
          lines={[
            ...charter.modelMetrics.map(modelMetricInWords),
            ...(charter.modelLift === undefined ? [] : [charter.modelLift]),
          ]}
        />
        <Worths charter={charter} />
      </div>
      <div className="charter-page__pair">
        <section>
          <h3>Risk</h3>
          <RiskResult answers={charter.riskAnswers} />
        </section>
        <Part title="The project has succeeded when" lines={charter.successCriteria} />
      </div>
      <Signatures charter={charter} people={page.epic?.people ?? {}} />
      <Train charter={charter} />
    </article>
  );
}

/** A heading with lines under it; nothing where there are none. */
function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="charter-page__lines">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const Unknown = () => <span className="charter-page__unknown">unknown</span>;

function BusinessMetricsTable({ metrics }: { readonly metrics: readonly BusinessMetric[] }): ReactNode {
  if (metrics.length === 0) return null;
  return (
    <section>
      <h3>Business metrics</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is scrolled by keyboard, too */}
      <section className="ui-table-frame" aria-label="Business metrics" tabIndex={0}>
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col">Better is</th>
              <th scope="col">Baseline</th>
              <th scope="col">Target</th>
              <th scope="col">By</th>
              <th scope="col">Measured by</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map(({ name, direction, baseline, target, unit, byWhen, measuredBy }) => (
              <tr key={name}>
                <th scope="row" className="charter-page__metric">
                  {name}
                </th>
                <td>{direction === 'up' ? 'higher' : 'lower'}</td>
                <td>{baseline === undefined ? <Unknown /> : quantity(baseline, unit)}</td>
                <td>{target === undefined ? <Unknown /> : quantity(target, unit)}</td>
                <td>{byWhen === undefined ? <Unknown /> : dayInFull(byWhen)}</td>
                <td>{measuredBy ?? <Unknown />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Worths({ charter }: { readonly charter: Charter }): ReactNode {
  const [cost, benefit] = [worthInWords(charter.cost), worthInWords(charter.benefit)];
  if (cost === undefined && benefit === undefined) return null;
  return (
    <section>
      <h3>Cost and benefit</h3>
      <dl className="charter-page__facts">
        <dt>Cost</dt>
        <dd>{cost ?? <Unknown />}</dd>
        <dt>Benefit</dt>
        <dd>{benefit ?? <Unknown />}</dd>
      </dl>
    </section>
  );
}

function Train({ charter }: { readonly charter: Charter }): ReactNode {
  const { releaseTrain, pi } = charter;
  if (releaseTrain === undefined && pi === undefined) return null;
  return (
    <footer className="charter-page__meta">
      {[
        ...(releaseTrain === undefined ? [] : [`Release train: ${releaseTrain}`]),
        ...(pi === undefined ? [] : [`Program increment: ${pi}`]),
      ].join(' · ')}
    </footer>
  );
}
