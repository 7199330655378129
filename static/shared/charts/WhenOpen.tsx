import { type ReactNode, useContext } from 'react';
import { DisclosureStateContext } from 'react-aria-components';

/** Draws what a disclosure holds only while it is open: a table of a year's days is not free. */
export function WhenOpen({ children }: { readonly children: ReactNode }) {
  const disclosure = useContext(DisclosureStateContext);
  return disclosure?.isExpanded ? children : null;
}
