import type { ReactNode } from 'react';

/** A part of the panel under a small heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel__section">
      <h2 className="panel__title">{title}</h2>
      {children}
    </section>
  );
}
