/**
 * Runs in an app's frame before anything else: puts `globalThis.__bridge` in place, through which @forge/bridge talks to
 * the page around the frame, follows the site's theme once the app asks for it, and reports what went wrong.
 */

import { reportHeight } from './frameHeight';
import { reportProblems } from './frameProblems';
import { createFunctionTable } from './functions';
import { CHANNEL, type FrameMessage, type HostMessage } from './protocol';

type Outgoing = FrameMessage extends infer Message
  ? Message extends FrameMessage
    ? Omit<Message, 'channel'>
    : never
  : never;

const siteOrigin = document.currentScript?.dataset.site ?? '';
const functions = createFunctionTable();
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let ids = 0;

const post = (message: Outgoing) => window.parent.postMessage({ channel: CHANNEL, ...message }, siteOrigin);

const ask = (message: (id: number) => Outgoing) =>
  new Promise((resolve, reject) => {
    const id = ++ids;
    waiting.set(id, { resolve, reject });
    post(message(id));
  });

const callFunction = (fn: number, args: readonly unknown[]) =>
  ask((id) => ({ type: 'call-function', id, fn, args: functions.encode(args) }));

const decode = (value: unknown) => functions.decode(value, callFunction);

const argumentsOf = (args: unknown): readonly unknown[] => {
  const decoded = decode(args);
  return Array.isArray(decoded) ? decoded : [];
};

/** What `view.theme.enable()` sets on Forge; the app's style sheet reads it. */
const showTheme = (mode: 'light' | 'dark') => {
  const { documentElement } = document;
  documentElement.dataset.colorMode = mode;
  documentElement.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
  documentElement.style.colorScheme = mode;
};

const receive = (message: HostMessage) => {
  switch (message.type) {
    case 'resolved':
      waiting.get(message.id)?.resolve(decode(message.value));
      waiting.delete(message.id);
      break;
    case 'rejected':
      waiting.get(message.id)?.reject(new Error(message.message));
      waiting.delete(message.id);
      break;
    case 'run-function':
      functions.run(message.fn, argumentsOf(message.args));
      break;
    case 'theme':
      showTheme(message.mode);
  }
};

window.addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (source === window.parent && origin === siteOrigin && data?.channel === CHANNEL) receive(data);
});

Object.defineProperty(globalThis, '__bridge', {
  value: Object.freeze({
    callBridge: (op: string, data?: unknown) =>
      ask((id) => ({ type: 'call', id, op, data: functions.encode(data) })),
  }),
});

reportProblems((kind, message) => post({ type: 'problem', kind, message }));
reportHeight((height) => post({ type: 'height', height }));
