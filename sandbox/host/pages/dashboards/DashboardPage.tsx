import { useState } from 'react';
import { addGadget, type Dashboard, type Gadget, readDashboard, readGadgets } from '../../api/dashboards';
import type { Answer } from '../../api/request';
import type { AppModule } from '../../api/sandbox';
import { useLoad } from '../../api/useLoad';
import { Waiting } from '../../components/Await';
import { Button } from '../../components/Button';
import { Empty } from '../../components/Empty';
import { useFlags } from '../../components/Flags';
import { Icon } from '../../components/Icon';
import { Problem } from '../../components/Problem';
import { usePageTitle } from '../../components/usePageTitle';
import { NoAccess } from '../NoAccess';
import { AddGadget } from './AddGadget';
import { GadgetBox } from './GadgetBox';

interface DashboardContent {
  readonly dashboard: Dashboard;
  readonly gadgets: readonly Gadget[];
}

async function readContent(id: string): Promise<Answer<DashboardContent>> {
  const [dashboard, gadgets] = await Promise.all([readDashboard(id), readGadgets(id)]);
  if (!dashboard.ok) return dashboard;
  if (!gadgets.ok) return gadgets;
  return { ok: true, value: { dashboard: dashboard.value, gadgets: gadgets.value } };
}

function DashboardView({
  content,
  reload,
}: {
  readonly content: DashboardContent;
  readonly reload: () => void;
}) {
  const { dashboard, gadgets } = content;
  const [adding, setAdding] = useState(false);
  // A gadget that was just added opens where it is configured.
  const [added, setAdded] = useState<number>();
  const flags = useFlags();
  const writable = dashboard.isWritable !== false;
  usePageTitle(dashboard.name);

  async function add(module: AppModule) {
    const answer = await addGadget(dashboard.id, { moduleKey: module.key, title: module.title, column: 0 });
    if (!answer.ok)
      return flags.show({
        id: 'add gadget',
        title: 'The gadget was not added',
        description: answer.failure.sentence,
        tone: 'error',
      });
    setAdded(answer.value.id);
    setAdding(false);
    reload();
  }

  const columns = [...new Set(gadgets.map(({ position }) => position.column))].sort((a, b) => a - b);
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{dashboard.name}</h1>
        {writable && (
          <Button onPress={() => setAdding(true)}>
            <Icon name="plus" />
            Add gadget
          </Button>
        )}
      </div>
      {gadgets.length === 0 ? (
        <Empty title="This dashboard is empty">
          <p>
            {writable
              ? 'Add a gadget, such as the ML portfolio, to see how your projects are doing.'
              : 'Its owner has not added a gadget yet.'}
          </p>
        </Empty>
      ) : (
        <div className={columns.length > 1 ? 'gadget-columns' : 'gadget-columns gadget-columns-one'}>
          {columns.map((column) => (
            <div key={column} className="gadget-column">
              {gadgets
                .filter(({ position }) => position.column === column)
                .map((gadget) => (
                  <GadgetBox
                    key={gadget.id}
                    dashboardId={dashboard.id}
                    gadget={gadget}
                    writable={writable}
                    startInEdit={gadget.id === added}
                    onRemoved={reload}
                  />
                ))}
            </div>
          ))}
        </div>
      )}
      {adding && <AddGadget onAdd={(module) => void add(module)} onClose={() => setAdding(false)} />}
    </>
  );
}

/** One dashboard with its gadgets. */
export default function DashboardPage({ dashboardId }: { readonly dashboardId: string }) {
  const content = useLoad(`dashboard ${dashboardId}`, () => readContent(dashboardId));
  if (content.state === 'loading') return <Waiting words="Opening the dashboard…" />;
  if (content.state === 'ready') return <DashboardView content={content.value} reload={content.reload} />;
  return content.failure.reason === 'not-found' ? (
    <NoAccess what="this dashboard" />
  ) : (
    <Problem failure={content.failure} retry={content.reload} />
  );
}
