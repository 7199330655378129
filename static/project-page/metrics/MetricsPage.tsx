import './metrics.css';
import './parts/series.css';
import { lazy, Suspense } from 'react';
import { type Guide, GuideContext } from '../../shared/charts/Guide';
import { NavTabs } from '../../shared/ui/NavTabs';
import { Skeleton } from '../../shared/ui/Skeleton';
import type { MetricsQuery, MetricsSection } from '../routing/metricsQuery';
import type { OpenRoute } from '../routing/routes';
import { FlowSection } from './flow/FlowSection';
import { GUIDE_TOPICS } from './guide/topics';
import { MaturingChoice } from './Maturing';
import { MlSection } from './ml/MlSection';
import { QualitySection } from './quality/QualitySection';
import type { SectionProps } from './sectionProps';
import { SprintSection } from './sprints/SprintSection';

const GuidePage = lazy(() => import('./guide/GuidePage'));

const TABS = [
  { page: 'flow', title: 'Flow' },
  { page: 'sprints', title: 'Sprints' },
  { page: 'ml', title: 'ML work' },
  { page: 'quality', title: 'Data quality' },
  { page: 'guide', title: 'Guide' },
] as const satisfies readonly { readonly page: MetricsSection; readonly title: string }[];

/** What can be said of a project in numbers, section by section. A filter stays when the section changes. */
export default function MetricsPage(props: {
  readonly project: string;
  readonly section: MetricsSection;
  readonly query: MetricsQuery;
  readonly open: OpenRoute;
}) {
  const { project, section, query, open } = props;
  const openTopic = (topic: string) =>
    open({ page: 'metrics', section: 'guide', query: { ...query, topic } });
  const guide: Guide = { has: (topic) => GUIDE_TOPICS.has(topic), open: openTopic };
  const shown: SectionProps = {
    project,
    query,
    onQuery: (next) => open({ page: 'metrics', section, query: next }),
    onPlan: () => open({ page: 'plan' }),
  };
  return (
    <div className="metrics">
      <NavTabs
        label="Sections of the metrics"
        pages={TABS}
        current={section}
        onOpen={(next) => open({ page: 'metrics', section: next, query: { ...query, topic: undefined } })}
      />
      <MaturingChoice>
        <GuideContext value={guide}>
          <Section section={section} shown={shown} />
        </GuideContext>
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
    case 'ml':
      return <MlSection {...shown} />;
    case 'quality':
      return <QualitySection {...shown} />;
    case 'guide':
      return <GuideSection {...shown} />;
  }
}

function GuideSection({ query, onQuery }: SectionProps) {
  return (
    <Suspense fallback={<Skeleton label="Loading the guide" lines={6} />}>
      <GuidePage topic={query.topic} onTopic={(topic) => onQuery({ ...query, topic })} />
    </Suspense>
  );
}
