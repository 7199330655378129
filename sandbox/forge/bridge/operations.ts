import { tellEveryFrame } from './events';
import { type AppHistory, createAppHistory } from './history';
import { askSandbox, type SiteInfo } from './site';

/** What the page around a frame does for it. Operations without a callback answer as an unsupported place on Forge does. */
export interface ModuleOptions {
  readonly moduleKey: string;
  readonly extension: unknown;
  readonly onSubmit?: (payload: unknown) => void;
  readonly onClose?: (payload: unknown) => void;
  readonly onRefresh?: (payload: unknown) => void;
  /** Takes `{url}` or `{target, …}` with `type` `same-tab` or `new-tab`, as the bridge sends it. */
  readonly navigate: (target: unknown) => unknown;
  /** The address of a target, for `router.getUrl`. */
  readonly getUrl?: (target: unknown) => string | undefined;
  readonly showFlag: (flag: unknown) => void;
  readonly closeFlag: (id: string) => void;
  readonly openModal: (options: unknown) => void;
  readonly getTheme: () => 'light' | 'dark';
  /** The site's path of this module, behind which the app's own pages go. */
  readonly history?: { readonly basePath: string };
}

/** What the connection to the frame does for it. */
export interface FrameControls {
  enableTheming(): void;
  reload(): void;
  on(event: string, callback: (payload: unknown) => unknown): { unsubscribe: () => void };
}

/** The local Forge has no such bridge operation: rejected, and logged as a problem. */
export class NotModelled extends Error {}

type Data = Readonly<Record<string, unknown>>;

const dataOf = (data: unknown): Data => (typeof data === 'object' && data !== null ? { ...data } : {});

const asCallback = (value: unknown): ((payload: unknown) => unknown) => {
  if (typeof value !== 'function') throw new Error('A callback is needed.');
  return (payload) => value(payload);
};

const contextOf = ({ moduleKey, extension, getTheme }: ModuleOptions, site: SiteInfo) => ({
  ...(site.current === null ? {} : { accountId: site.current }),
  cloudId: site.cloudId,
  environmentId: site.environmentId,
  environmentType: 'DEVELOPMENT',
  extension,
  localId: `ari:cloud:ecosystem::extension/${site.environmentId}/static/${moduleKey}`,
  locale: site.locale,
  moduleKey,
  siteUrl: site.siteUrl,
  timezone: site.timezone,
  theme: {
    colorMode: getTheme(),
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
  },
});

const invoke = async ({ moduleKey, extension }: ModuleOptions, { functionKey, payload, metadata }: Data) => {
  const outcome = dataOf(await askSandbox('invoke', { moduleKey, functionKey, payload, extension }));
  if (outcome.ok !== true) throw new Error(String(dataOf(outcome.error).message));
  return metadata === undefined ? outcome.value : { body: outcome.value, metadata: {} };
};

const fetchProduct = async (
  { moduleKey }: ModuleOptions,
  { product, restPath, fetchRequestInit, isMultipartFormData }: Data,
) => {
  if (product !== 'jira') throw new NotModelled(`The local site has no product ${String(product)}.`);
  if (isMultipartFormData === true) throw new NotModelled('Uploads through the bridge are not modelled.');
  const { method, headers, body } = dataOf(fetchRequestInit);
  return askSandbox('fetch-product', { moduleKey, restPath, method, headers, body });
};

/** The bridge operations the sandbox knows, by the name @forge/bridge calls them. */
export const createOperations = (options: ModuleOptions, site: SiteInfo, frame: FrameControls) => {
  let history: { history: AppHistory; dispose: () => void } | undefined;

  /** True when there was someone to hand it to, which is what the SDK takes for success. */
  const handOver = (callback: ((payload: unknown) => void) | undefined, payload: unknown) => {
    callback?.(payload);
    return callback !== undefined;
  };

  const createHistory = () => {
    if (!options.history) throw new Error('This place has no history of its own.');
    history?.dispose();
    history = createAppHistory(options.history.basePath);
    return history.history;
  };

  const operations: Readonly<Record<string, (data: unknown) => unknown>> = {
    invoke: (data) => invoke(options, dataOf(data)),
    getContext: () => contextOf(options, site),
    fetchProduct: (data) => fetchProduct(options, dataOf(data)),
    submit: (payload) => handOver(options.onSubmit, payload),
    close: (payload) => handOver(options.onClose, payload),
    refresh: (payload) => handOver(options.onRefresh, payload),
    onClose: (callback) => typeof callback === 'function',
    enableTheming: () => frame.enableTheming(),
    emitReadyEvent: () => undefined,
    reload: () => frame.reload(),
    changeWindowTitle: (title) => {
      document.title = String(title);
    },
    createHistory,
    navigate: (target) => {
      if (options.navigate(target) === false) throw new Error('There is no such place on this site.');
    },
    getUrl: (target) => {
      const url = options.getUrl?.(target);
      if (url === undefined) throw new NotModelled('The local site cannot word this address.');
      return url;
    },
    showFlag: (flag) => options.showFlag(flag),
    closeFlag: (data) => options.closeFlag(String(dataOf(data).id)),
    openModal: (data) => options.openModal(data),
    emit: (data) => {
      const { event, payload } = dataOf(data);
      tellEveryFrame(String(event), payload);
    },
    on: (data) => {
      const { event, callback } = dataOf(data);
      return frame.on(String(event), asCallback(callback));
    },
  };

  return {
    run(op: string, data: unknown): unknown {
      const operation = operations[op];
      if (!operation) throw new NotModelled(`The local Forge does not model the bridge operation ${op}.`);
      return operation(data);
    },
    dispose: () => history?.dispose(),
  };
};
