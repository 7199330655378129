import './EmptyState.css';
import type { ReactNode } from 'react';

/** Says why there is nothing here and offers the one next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly image?: ReactNode;
}) {
  return (
    <section className="ui-empty">
      {props.image}
      <h2 className="ui-empty__title">{props.title}</h2>
      <div className="ui-empty__text">{props.children}</div>
      {props.action ? <div className="ui-empty__action">{props.action}</div> : null}
    </section>
  );
}
