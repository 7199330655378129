import './Spinner.css';
import type { ReactNode } from 'react';

/** Something is being fetched, and what: a spinner never comes without words. */
export function Spinner({ label }: { readonly label: ReactNode }) {
  return (
    <p className="ui-spinner" role="status">
      <svg className="ui-spinner__wheel" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" />
      </svg>
      {label}
    </p>
  );
}
