import { act } from '@testing-library/react';

/**
 * jsdom lays nothing out; elements are told this width instead, as a browser tells it: after they are drawn. Import it
 * before what observes.
 */
const shown = { width: 640 };

/** Makes what is shown from now on as wide as this, in CSS pixels. */
export const setWidth = (width: number): void => {
  shown.width = width;
};

class SettledWidthObserver {
  constructor(private readonly report: (entries: readonly unknown[]) => void) {}
  observe() {
    queueMicrotask(() => act(() => this.report([{ contentRect: { width: shown.width } }])));
  }
  unobserve() {}
  disconnect() {}
}

Object.defineProperty(globalThis, 'ResizeObserver', { value: SettledWidthObserver });

/** A list of which only what is in sight is drawn asks how much that is. */
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => shown.width });
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 800 });
