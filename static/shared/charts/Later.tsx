import './Later.css';
import { type ReactNode, useDeferredValue } from 'react';

/**
 * Charts below the first ones. Their places are kept, and they are drawn once the first ones are on the screen: what
 * somebody looks at does not wait for what is below it. Drawing them gives way to whatever somebody does meanwhile.
 *
 * @example
 * <FlowChart … />
 * <Later places={2}>
 *   <WipChart … />
 *   <ControlChart … />
 * </Later>
 */
export function Later({ places, children }: { readonly places: number; readonly children: ReactNode }) {
  const hasTurn = useDeferredValue(true, false);
  if (hasTurn) return children;
  return Array.from({ length: places }, (_, place) => `place ${place}`).map((key) => (
    <div key={key} className="later__place" aria-hidden="true" />
  ));
}
