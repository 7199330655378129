import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of what just appeared; it takes the focus, so that screen readers and the tab order start there. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
