const worded = (value: unknown): string => {
  if (value instanceof Error) return value.stack ?? value.message;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
};

/** Browsers fire it when a resize observer's work spills into the next frame; nothing is wrong. */
const HARMLESS = /^ResizeObserver loop/;

/** Tells of everything in this frame that a person would only find in the browser's console. */
export const reportProblems = (
  report: (kind: 'csp-violation' | 'browser-error', message: string) => void,
): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
    report(
      'csp-violation',
      `${violatedDirective} blocked ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`,
    );
  });
  window.addEventListener('error', (event) => {
    if (!HARMLESS.test(event.message)) report('browser-error', worded(event.error ?? event.message));
  });
  window.addEventListener('unhandledrejection', (event) => report('browser-error', worded(event.reason)));
  const original = console.error;
  console.error = (...args: readonly unknown[]) => {
    original(...args);
    report('browser-error', args.map(worded).join(' '));
  };
};
