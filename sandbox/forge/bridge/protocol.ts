/** Messages between an app's frame and the page around it. Functions cannot be posted, so they travel as ids. */

export const CHANNEL = 'forge-sandbox-bridge';

/** A function on the other side, callable by its id. */
export interface RemoteFunction {
  readonly __function: number;
}

export type FrameMessage =
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'call';
      readonly id: number;
      readonly op: string;
      readonly data: unknown;
    }
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'call-function';
      readonly id: number;
      readonly fn: number;
      readonly args: unknown;
    }
  | { readonly channel: typeof CHANNEL; readonly type: 'height'; readonly height: number }
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'problem';
      readonly kind: 'csp-violation' | 'browser-error';
      readonly message: string;
    };

export type HostMessage =
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'resolved';
      readonly id: number;
      readonly value: unknown;
    }
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'rejected';
      readonly id: number;
      readonly message: string;
    }
  | {
      readonly channel: typeof CHANNEL;
      readonly type: 'run-function';
      readonly fn: number;
      readonly args: unknown;
    }
  | { readonly channel: typeof CHANNEL; readonly type: 'theme'; readonly mode: 'light' | 'dark' };
