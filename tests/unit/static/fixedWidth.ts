/** jsdom lays nothing out; charts are told this width at once, and tables measure themselves. Import for its effect. */
const WIDTH = 640;
const CHARTS = '.plot, .timeline';

class ChartObserver {
  constructor(private readonly report: (entries: readonly unknown[]) => void) {}
  observe(element: Element) {
    if (element.matches(CHARTS)) this.report([{ contentRect: { width: WIDTH } }]);
  }
  unobserve() {}
  disconnect() {}
}

Object.defineProperty(globalThis, 'ResizeObserver', { value: ChartObserver });

export {};
