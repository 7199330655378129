import { type ComponentType, type JSX, lazy, useState } from 'react';

/** A page whose code comes when it is shown, or earlier. */
export interface LazyPage<Props> {
  (props: Props): JSX.Element;
  /** Loads the code ahead. */
  load(): Promise<unknown>;
}

/**
 * A page like those of React's `lazy`, but one whose code is there already is shown at once. React's own shows the
 * fallback first all the same, and leaves that on the screen for a third of a second so that it does not flicker.
 *
 * @example
 * const MetricsPage = lazyPage(() => import('./metrics/MetricsPage'));
 * void MetricsPage.load();
 */
export function lazyPage<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyPage<Props> {
  let loaded: ComponentType<Props> | undefined;
  const loadNow = async () => {
    const { default: Shown } = await load();
    loaded = Shown;
    return { default: ({ of }: { readonly of: Props }) => <Shown {...of} /> };
  };
  const Later = lazy(loadNow);

  // biome-ignore lint/correctness/noComponentHookFactories: made once a page, when its module is read
  function Page(props: Props) {
    // What it came by stays: another component would begin anew.
    const [Now] = useState(() => loaded);
    return Now === undefined ? <Later of={props} /> : <Now {...props} />;
  }
  return Object.assign(Page, { load: loadNow });
}
