/** The page's side of the bridge: puts a module of the app on the page, in a frame of another origin, as Forge does. */
import { subscribe, tellEveryFrame, unsubscribeAll } from './events';
import { createFunctionTable } from './functions';
import { createOperations, type ModuleOptions, NotModelled } from './operations';
import { CHANNEL, type FrameMessage, type HostMessage } from './protocol';
import { readSite, reportProblem, type SiteInfo } from './site';

export interface MountOptions extends ModuleOptions {
  readonly container: HTMLElement;
  /** Key of the resource whose page is shown. */
  readonly resource: string;
  /** Says what the frame is to those who cannot see it. */
  readonly title?: string;
}

export interface MountedModule {
  unmount(): void;
  /** Call when the site's theme changed; frames that asked for theming follow. */
  themeChanged(): void;
  /** Sends a product event, such as a gadget's refresh, to this frame. */
  emit(event: string, payload: unknown): void;
}

/** As Forge sets it on every app frame; the same list is in the frame's CSP. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

type Outgoing = HostMessage extends infer Message
  ? Message extends HostMessage
    ? Omit<Message, 'channel'>
    : never
  : never;

const worded = (error: unknown) => (error instanceof Error ? error.message : String(error));

const frameFor = (
  { resource, title, moduleKey }: MountOptions,
  { appOrigin }: SiteInfo,
): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.src = `${appOrigin}/__app/${resource}/index.html`;
  frame.title = title ?? moduleKey;
  frame.setAttribute('sandbox', SANDBOX);
  frame.setAttribute('allow', 'clipboard-write');
  frame.style.cssText = 'border:0;width:100%;display:block';
  return frame;
};

const connect = (frame: HTMLIFrameElement, options: MountOptions, site: SiteInfo) => {
  const functions = createFunctionTable();
  const theming = { enabled: false };
  const caller = `bridge:${options.moduleKey}`;

  const post = (message: Outgoing) =>
    frame.contentWindow?.postMessage({ channel: CHANNEL, ...message }, site.appOrigin);
  const runInFrame = (fn: number, args: readonly unknown[]) =>
    post({ type: 'run-function', fn, args: functions.encode(args) });
  const showTheme = () => {
    if (theming.enabled) post({ type: 'theme', mode: options.getTheme() });
  };

  const operations = createOperations(options, site, {
    enableTheming() {
      theming.enabled = true;
      showTheme();
    },
    reload: () => frame.setAttribute('src', frame.src),
    on: (event, callback) => subscribe(frame, event, callback),
  });

  const answer = async (id: number, run: () => unknown) => {
    try {
      post({ type: 'resolved', id, value: functions.encode(await run()) });
    } catch (error) {
      if (error instanceof NotModelled) reportProblem('not-modelled', caller, error.message);
      post({ type: 'rejected', id, message: worded(error) });
    }
  };

  const receive = (message: FrameMessage) => {
    switch (message.type) {
      case 'call':
        return void answer(message.id, () =>
          operations.run(message.op, functions.decode(message.data, runInFrame)),
        );
      case 'call-function': {
        const args = functions.decode(message.args, runInFrame);
        return void answer(message.id, () => functions.run(message.fn, Array.isArray(args) ? args : []));
      }
      case 'height':
        frame.style.height = `${message.height}px`;
        return;
      case 'problem':
        return reportProblem(message.kind, caller, message.message);
    }
  };

  const onMessage = ({ source, origin, data }: MessageEvent) => {
    if (source === frame.contentWindow && origin === site.appOrigin && data?.channel === CHANNEL)
      receive(data);
  };
  window.addEventListener('message', onMessage);
  return {
    showTheme,
    disconnect() {
      window.removeEventListener('message', onMessage);
      operations.dispose();
      unsubscribeAll(frame);
    },
  };
};

/**
 * Shows a module of the app inside `container`.
 *
 * @example
 * const page = mountModule({ container, moduleKey: 'ml-plan-page', resource: 'project-page', extension, … });
 * page.unmount();
 */
export const mountModule = (options: MountOptions): MountedModule => {
  let connection: ReturnType<typeof connect> | undefined;
  let frame: HTMLIFrameElement | undefined;
  let gone = false;

  readSite().then(
    (site) => {
      if (gone) return;
      frame = frameFor(options, site);
      connection = connect(frame, options, site);
      options.container.append(frame);
    },
    (error: unknown) => reportProblem('browser-error', `bridge:${options.moduleKey}`, worded(error)),
  );

  return {
    unmount() {
      gone = true;
      connection?.disconnect();
      frame?.remove();
    },
    themeChanged: () => connection?.showTheme(),
    emit(event, payload) {
      if (frame) tellEveryFrame(event, payload, frame);
    },
  };
};
