import './metrics.css';
import './parts/series.css';
import { NavTabs } from '../../shared/ui/NavTabs';
import type { MetricsQuery, MetricsSection } from '../routing/metricsQuery';
import type { OpenRoute } from '../routing/routes';
import { FlowSection } from './flow/FlowSection';
import { MaturingChoice } from './Maturing';
import { QualitySection } from './quality/QualitySection';
import type { SectionProps } from './sectionProps';
import { SprintSection } from './sprints/SprintSection';

const TABS = [
  { page: 'flow', title: 'Flow' },
  { page: 'sprints', title: 'Sprints' },
  { page: 'quality', title: 'Data quality' },
] as const satisfies readonly { readonly page: MetricsSection; readonly title: string }[];

/** What can be said of a project in numbers, section by section. A filter stays when the section changes. */
export default function MetricsPage(props: {
  readonly project: string;
  readonly section: MetricsSection;
  readonly query: MetricsQuery;
  readonly open: OpenRoute;
}) {
  const { project, section, query, open } = props;
  const shown: SectionProps = {
    project,
    query,
    onQuery: (next) => open({ page: 'metrics', section, query: next }),
  };
  return (
    <div className="metrics">
      <NavTabs
        label="Sections of the metrics"
        pages={TABS}
        current={section}
        onOpen={(next) => open({ page: 'metrics', section: next, query })}
      />
      <MaturingChoice>
        <Section section={section} shown={shown} />
      </MaturingChoice>
    </div>
  );
}

function Section({ section, shown }: { readonly section: MetricsSection; readonly shown: SectionProps }) {
  switch (section) {
    case 'flow':
      return <FlowSection {...shown} />;
    case 'sprints':
      return <SprintSection {...shown} />;
    case 'quality':
      return <QualitySection {...shown} />;
  }
}
