import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';

const IsLater = createContext(false);

/**
 * Charts that come after the first ones: each holds its place, and is drawn once the charts before are on the screen and
 * the browser has time. What somebody looks at first does not wait for what is below it.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return <IsLater value={true}>{children}</IsLater>;
}

/** Whether a chart's turn has come; without {@link Later} around it, at once. */
export function useTurn(): boolean {
  const isLater = useContext(IsLater);
  return useDeferredValue(true, !isLater);
}
