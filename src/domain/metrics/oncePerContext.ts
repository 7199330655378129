import type { MetricsContext } from './context';

/**
 * A fact that several metrics need, computed once for each context: contexts never change, so the first answer stays
 * right, and it is forgotten together with its context.
 *
 * @example
 * const finishedItems = oncePerContext((context) => context.issues.filter(isFinished));
 */
export const oncePerContext = <T>(make: (context: MetricsContext) => T): ((context: MetricsContext) => T) => {
  const known = new WeakMap<MetricsContext, { readonly fact: T }>();
  return (context) => {
    const found = known.get(context);
    if (found !== undefined) return found.fact;
    const fact = make(context);
    known.set(context, { fact });
    return fact;
  };
};
