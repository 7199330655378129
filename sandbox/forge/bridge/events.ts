/** Events between the app's frames on one page, and from the product to them. */

type Callback = (payload: unknown) => unknown;

interface Subscription {
  readonly frame: HTMLIFrameElement;
  readonly event: string;
  readonly callback: Callback;
}

const subscriptions = new Set<Subscription>();

export const subscribe = (frame: HTMLIFrameElement, event: string, callback: Callback) => {
  const subscription = { frame, event, callback };
  subscriptions.add(subscription);
  return { unsubscribe: () => void subscriptions.delete(subscription) };
};

export const unsubscribeAll = (frame: HTMLIFrameElement): void => {
  for (const subscription of subscriptions)
    if (subscription.frame === frame) subscriptions.delete(subscription);
};

/** Tells every frame on the page that listens, or only one of them. */
export const tellEveryFrame = (event: string, payload: unknown, only?: HTMLIFrameElement): void => {
  for (const subscription of subscriptions)
    if (subscription.event === event && (only === undefined || subscription.frame === only))
      subscription.callback(payload);
};
