import type { ReactNode } from 'react';

/** A section of a project's details. */
export function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="details__fact">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
