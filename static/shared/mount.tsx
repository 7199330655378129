import './tokens.css';
import './base.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from './bridge';

/** Starts a surface: follows the host's theme and draws `surface` into the page. */
export function mount(surface: ReactNode): void {
  followTheme();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  createRoot(root).render(<StrictMode>{surface}</StrictMode>);
}
