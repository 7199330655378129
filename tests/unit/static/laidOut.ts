import './fixedWidth';

/**
 * jsdom lays nothing out. Tables that draw only the rows in sight are told that each row is so high, and that there is
 * room for many. Import for its effect.
 */
const SIZES = { scrollHeight: 40, scrollWidth: 100, clientHeight: 4_000, clientWidth: 1_000 } as const;

for (const [name, pixels] of Object.entries(SIZES))
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
Object.defineProperty(globalThis, 'innerHeight', { configurable: true, value: 4_000 });
Object.defineProperty(globalThis, 'innerWidth', { configurable: true, value: 1_000 });
