/** jsdom lays nothing out; charts are told this width instead. Import for its effect. */
const WIDTH = 640;

class FixedWidthObserver {
  constructor(private readonly report: (entries: readonly unknown[]) => void) {}
  observe() {
    this.report([{ contentRect: { width: WIDTH } }]);
  }
  unobserve() {}
  disconnect() {}
}

Object.defineProperty(globalThis, 'ResizeObserver', { value: FixedWidthObserver });

export {};
