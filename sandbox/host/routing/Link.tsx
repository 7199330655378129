import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './history';

interface LinkProps {
  readonly href: string;
  readonly className?: string;
  readonly title?: string;
  readonly current?: 'page' | undefined;
  readonly children: ReactNode;
}

const opensElsewhere = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;

/** A real link, so that it can be copied and opened in a tab; within the site it loads nothing anew. */
export const Link = ({ href, className, title, current, children }: LinkProps) => (
  <a
    href={href}
    className={className}
    title={title}
    aria-current={current}
    onClick={(event) => {
      if (opensElsewhere(event) || !href.startsWith('/')) return;
      event.preventDefault();
      navigate(href);
    }}
  >
    {children}
  </a>
);
