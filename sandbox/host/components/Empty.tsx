import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  /** What is so, and what to do next. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Where there is nothing, why, and the one next step. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <div className="empty">
    <h2 className="empty-title">{title}</h2>
    <div className="empty-words">{children}</div>
    {action}
  </div>
);
