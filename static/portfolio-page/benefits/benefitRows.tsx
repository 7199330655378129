import { quantity, worthInWords } from '../../../src/contract/charterRules';
import type { Benefit, ProjectBenefits } from '../../shared/contract';
import { SiteLink } from '../../shared/ui/SiteLink';
import { dayInWords } from '../../shared/words';
import { planPagePath } from '../addresses';
import type { LongRow } from '../parts/LongTable';
import { shareInWords, valueInWords } from './words';

/** A promised number of a project, or the project alone where it promises none. */
export interface Promised {
  readonly project: ProjectBenefits['project'];
  readonly charter: NonNullable<ProjectBenefits['charter']>;
  /** Undefined where the charter names no business metric. */
  readonly benefit: Benefit | undefined;
  /** Whether it is the first of its project, beside which cost and benefit stand. */
  readonly isFirst: boolean;
}

export const COLUMNS = [
  { id: 'project', name: 'Project', least: 128, share: '1.5fr' },
  { id: 'cost', name: 'Cost', least: 84, share: '1fr' },
  { id: 'benefit', name: 'Benefit', least: 104, share: '1.5fr' },
  { id: 'metric', name: 'Business metric', least: 112, share: '1.5fr' },
  { id: 'baseline', name: 'Baseline', least: 80, share: '1fr' },
  { id: 'target', name: 'Target', least: 96, share: '1fr' },
  { id: 'measured', name: 'Measured', least: 128, share: '2fr' },
] as const;

/** The promises of projects that have a charter, those of a project together. */
export const promisedBy = (projects: readonly ProjectBenefits[]): readonly Promised[] =>
  projects.flatMap(({ project, charter }): readonly Promised[] => {
    if (charter === null) return [];
    const benefits = charter.benefits.length === 0 ? [undefined] : charter.benefits;
    return benefits.map((benefit, index) => ({ project, charter, benefit, isFirst: index === 0 }));
  });

export const rowOf = ({
  project,
  charter,
  benefit,
  isFirst,
}: Promised): LongRow<Promised, (typeof COLUMNS)[number]['id']> => ({
  id: `${project.id} ${benefit?.promise.name ?? ''}`,
  name: project.name,
  cells: {
    project: isFirst ? (
      <SiteLink path={planPagePath(project.key, '/charter')}>{project.name}</SiteLink>
    ) : (
      <span className="portfolio-page__quiet">{project.name}</span>
    ),
    ...(isFirst
      ? {
          cost: worthInWords(charter.cost) ?? UNKNOWN,
          benefit: worthInWords(charter.benefit) ?? UNKNOWN,
        }
      : {}),
    ...(benefit === undefined ? { metric: 'No business metric is named.' } : metricCells(benefit, project)),
  },
});

const UNKNOWN = <span className="portfolio-page__quiet">Not known</span>;

const metricCells = (of: Benefit, project: ProjectBenefits['project']) => {
  const { name, baseline, target, unit, byWhen } = of.promise;
  return {
    metric: name,
    baseline: baseline === undefined ? UNKNOWN : quantity(baseline, unit),
    target: (
      <>
        {target === undefined ? UNKNOWN : quantity(target, unit)}
        <p className="benefits__detail">
          {byWhen === undefined ? 'Day not known' : `by ${dayInWords(byWhen)}`}
        </p>
      </>
    ),
    measured: <MeasuredCell of={of} project={project} />,
  };
};

function MeasuredCell(props: { readonly of: Benefit; readonly project: ProjectBenefits['project'] }) {
  const { of, project } = props;
  const { measured } = of;
  if (measured.status !== 'ok') return <p className="benefits__detail">{measured.reason}</p>;
  return (
    <>
      <SiteLink path={planPagePath(project.key, '/models')}>{valueInWords(of, measured)}</SiteLink>
      <p className={measured.reached === true ? 'benefits__detail benefits__reached' : 'benefits__detail'}>
        {shareInWords(measured)}
      </p>
    </>
  );
}
