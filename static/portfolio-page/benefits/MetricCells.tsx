import { dayInFull, quantity } from '../../../src/contract/charterRules';
import type { Benefit, ProjectBenefits } from '../../shared/contract';
import { SiteLink } from '../../shared/ui/SiteLink';
import { planPagePath } from '../addresses';
import { shareInWords, valueInWords } from './words';

const UNKNOWN = <span className="portfolio-page__quiet">Not known</span>;

/** A promised number: from where to where and by when, and what it has come to. */
export function MetricCells(props: { readonly of: Benefit; readonly project: ProjectBenefits['project'] }) {
  const { of, project } = props;
  const { name, baseline, target, unit, byWhen } = of.promise;
  return (
    <>
      <td>{name}</td>
      <td>{baseline === undefined ? UNKNOWN : quantity(baseline, unit)}</td>
      <td>{target === undefined ? UNKNOWN : quantity(target, unit)}</td>
      <td>{byWhen === undefined ? UNKNOWN : dayInFull(byWhen)}</td>
      <td className="benefits__measured">
        {of.measured.status === 'ok' ? (
          <>
            <SiteLink path={planPagePath(project.key, '/models')}>{valueInWords(of, of.measured)}</SiteLink>
            <p className={of.measured.reached === true ? 'benefits__reached' : 'portfolio-page__quiet'}>
              {shareInWords(of.measured)}
            </p>
          </>
        ) : (
          <p className="portfolio-page__quiet">{of.measured.reason}</p>
        )}
      </td>
    </>
  );
}
