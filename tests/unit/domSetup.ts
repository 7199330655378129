import { DecompressionStream, TextDecoderStream } from 'node:stream/web';

/** jsdom has no media queries; widgets ask for them. */
Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

/** jsdom lacks CSS.escape; list boxes look their options up by it. The ids of tests need no escaping. */
Object.defineProperty(globalThis, 'CSS', { value: { escape: (text: string) => text } });

/** jsdom has no streams; every browser has these. */
Object.assign(globalThis, { DecompressionStream, TextDecoderStream });
