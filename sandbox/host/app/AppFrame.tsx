import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { mountModule } from '../../forge/bridge/host';
import { useFlags } from '../components/Flags';
import { navigate } from '../routing/history';
import { currentTheme, useTheme } from '../session/theme';
import { AppModal } from './AppModal';
import type { Extension } from './extensions';
import { flagContentOf, flagIdOf } from './flags';
import { type ModalRequest, modalRequestOf } from './modalRequest';
import { addressOf } from './navigation';

interface AppFrameProps {
  readonly moduleKey: string;
  readonly resource: string;
  /** Says what the frame is to those who cannot see it. */
  readonly title: string;
  readonly extension: Extension;
  /** Path of the page behind which the frame's own history goes. */
  readonly basePath?: string;
  /** Each increase asks the gadget to refresh itself. */
  readonly refreshes?: number;
  readonly onSubmit?: (payload: unknown) => void;
  readonly onClose?: (payload: unknown) => void;
}

type Mounted = ReturnType<typeof mountModule>;

/** Event by which Jira tells a gadget to refresh. */
const GADGET_REFRESH = 'JIRA_DASHBOARD_GADGET_REFRESH';

/** A frame of the app's, with everything Forge lets it ask of the page around it. */
export function AppFrame(props: AppFrameProps) {
  const { moduleKey, resource, title, refreshes = 0 } = props;
  const container = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted>(undefined);
  const [modal, setModal] = useState<ModalRequest>();
  const [round, setRound] = useState(0);
  const flags = useFlags();
  const theme = useTheme();
  const extension = JSON.stringify(props.extension);

  const go = (asked: unknown) => {
    const address = addressOf(asked);
    if (!address) return false;
    if (address.newTab) window.open(address.href, '_blank', 'noopener');
    else navigate(address.href);
    return true;
  };

  const mount = useEffectEvent((element: HTMLElement) =>
    mountModule({
      container: element,
      moduleKey,
      resource,
      title,
      extension: { ...props.extension, location: window.location.href },
      onSubmit: (payload) => props.onSubmit?.(payload),
      onClose: (payload) => props.onClose?.(payload),
      onRefresh: () => setRound((before) => before + 1),
      navigate: go,
      getUrl: (asked) => {
        const address = addressOf(asked);
        return address && new URL(address.href, window.location.origin).href;
      },
      showFlag: (flag) => flags.show(flagContentOf(flag, moduleKey)),
      closeFlag: (id) => flags.close(flagIdOf(id, moduleKey)),
      openModal: (options) => setModal(modalRequestOf(options)),
      getTheme: currentTheme,
      ...(props.basePath === undefined ? {} : { history: { basePath: props.basePath } }),
    }),
  );

  useEffect(() => {
    const element = container.current;
    // `round` and the extension are what a new frame is for; `mount` reads them.
    if (!element || round < 0 || extension === '') return;
    const frame = mount(element);
    mounted.current = frame;
    return () => {
      mounted.current = undefined;
      frame.unmount();
    };
  }, [extension, round]);

  useEffect(() => {
    if (theme) mounted.current?.themeChanged();
  }, [theme]);

  useEffect(() => {
    if (refreshes > 0) mounted.current?.emit(GADGET_REFRESH, undefined);
  }, [refreshes]);

  return (
    <>
      <div ref={container} className="app-frame" />
      {modal && (
        <AppModal request={modal} onClosed={() => setModal(undefined)}>
          {(close) => (
            <AppFrame
              moduleKey={moduleKey}
              resource={modal.resource ?? resource}
              title={modal.title}
              extension={{ ...props.extension, modal: modal.context }}
              onClose={close}
              onSubmit={close}
            />
          )}
        </AppModal>
      )}
    </>
  );
}
