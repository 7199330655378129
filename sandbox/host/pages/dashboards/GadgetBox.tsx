import { useEffect, useState } from 'react';
import {
  type Configuration,
  type Gadget,
  readConfiguration,
  removeGadget,
  saveConfiguration,
} from '../../api/dashboards';
import type { AppModule } from '../../api/sandbox';
import { useLoad } from '../../api/useLoad';
import { AppFrame } from '../../app/AppFrame';
import { gadgetExtension } from '../../app/extensions';
import { Await } from '../../components/Await';
import { IconButton } from '../../components/Button';
import { useFlags } from '../../components/Flags';
import { Icon } from '../../components/Icon';
import { type Choice, MenuButton } from '../../components/MenuButton';
import { useSession } from '../../session/Session';
import { RemoveGadget } from './RemoveGadget';

/** Jira names a gadget's module by the app's whole address or by its bare key. */
const moduleOf = (gadget: Gadget, modules: readonly AppModule[]): AppModule | undefined =>
  modules.find(({ key }) => gadget.moduleKey === key || gadget.moduleKey?.endsWith(`/${key}`));

/** Minutes between refreshes that the gadget asked for; 0 for none. */
const refreshMinutes = (configuration: Configuration | undefined): number => {
  const minutes = configuration?.refresh;
  return typeof minutes === 'number' && minutes > 0 ? minutes : 0;
};

interface GadgetFrameProps {
  readonly module: AppModule;
  readonly dashboardId: string;
  readonly gadgetId: number;
  readonly configuration: Configuration | undefined;
  readonly mode: 'view' | 'edit';
  readonly refreshes: number;
  readonly onSubmit: (configuration: unknown) => void;
  readonly onLeave: () => void;
}

function GadgetFrame(props: GadgetFrameProps) {
  const { module, mode } = props;
  const resource = mode === 'edit' ? (module.editResource ?? module.resource) : module.resource;
  return (
    <AppFrame
      key={mode}
      moduleKey={module.key}
      resource={resource}
      title={mode === 'edit' ? `${module.title}: configure` : module.title}
      extension={gadgetExtension(props)}
      refreshes={props.refreshes}
      onSubmit={props.onSubmit}
      onClose={props.onLeave}
    />
  );
}

interface GadgetBoxProps {
  readonly dashboardId: string;
  readonly gadget: Gadget;
  readonly writable: boolean;
  readonly startInEdit: boolean;
  readonly onRemoved: () => void;
}

/** A gadget: its title and menu, and the app's frame in view or edit mode. */
export function GadgetBox({ dashboardId, gadget, writable, startInEdit, onRemoved }: GadgetBoxProps) {
  const { modules } = useSession();
  const module = moduleOf(gadget, modules.gadgets);
  const [mode, setMode] = useState<'view' | 'edit'>(startInEdit ? 'edit' : 'view');
  const [refreshes, setRefreshes] = useState(0);
  const [removing, setRemoving] = useState(false);
  const flags = useFlags();
  const configuration = useLoad(`gadget ${gadget.id}`, () => readConfiguration(dashboardId, gadget.id));
  const minutes = configuration.state === 'ready' ? refreshMinutes(configuration.value) : 0;

  useEffect(() => {
    if (minutes === 0) return;
    const timer = window.setInterval(() => setRefreshes((before) => before + 1), minutes * 60_000);
    return () => window.clearInterval(timer);
  }, [minutes]);

  const complain = (title: string, description: string) =>
    flags.show({ id: `gadget ${gadget.id}`, title, description, tone: 'error' });

  async function save(submitted: unknown) {
    const answer = await saveConfiguration(dashboardId, gadget.id, submitted);
    if (!answer.ok) return complain('The configuration was not saved', answer.failure.sentence);
    configuration.reload();
    setMode('view');
  }

  async function remove() {
    setRemoving(false);
    const answer = await removeGadget(dashboardId, gadget.id);
    if (answer.ok) onRemoved();
    else complain('The gadget was not removed', answer.failure.sentence);
  }

  const choices: readonly Choice[] = [
    { id: 'refresh', label: 'Refresh' },
    ...(writable && module?.editResource ? [{ id: 'configure', label: 'Configure' }] : []),
    ...(writable ? [{ id: 'remove', label: 'Remove', danger: true }] : []),
  ];
  const act = (id: string) => {
    if (id === 'refresh') setRefreshes(refreshes + 1);
    if (id === 'configure') setMode('edit');
    if (id === 'remove') setRemoving(true);
  };

  return (
    <section className="gadget" aria-label={gadget.title}>
      <div className="gadget-head">
        <h2>{gadget.title}</h2>
        <MenuButton
          label={`${gadget.title} actions`}
          choices={choices}
          onChoose={act}
          button={
            <IconButton label={`${gadget.title} actions`}>
              <Icon name="more" />
            </IconButton>
          }
        />
      </div>
      {module ? (
        <Await loaded={configuration} words="Opening the gadget…">
          {(value) => (
            <GadgetFrame
              module={module}
              dashboardId={dashboardId}
              gadgetId={gadget.id}
              configuration={value}
              mode={mode}
              refreshes={refreshes}
              onSubmit={(submitted) => void save(submitted)}
              onLeave={() => setMode('view')}
            />
          )}
        </Await>
      ) : (
        <p className="gadget-missing">The app that made this gadget is not installed.</p>
      )}
      {removing && (
        <RemoveGadget
          title={gadget.title}
          onRemove={() => void remove()}
          onClose={() => setRemoving(false)}
        />
      )}
    </section>
  );
}
