import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a page; coming from another one it takes the focus, so that reading goes on there. */
export function PageHeading(props: { readonly children: ReactNode; readonly takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  );
}
