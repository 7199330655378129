import './tokens.css';
import './base.css';
import { type ReactNode, StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { followTheme, readContext, type SurfaceContext } from './bridge';
import { printInLight } from './printInLight';
import { SiteContext } from './ui/SiteLink';

/**
 * Starts a surface: follows the host's theme, but on paper, reads where it is shown and draws it.
 *
 * @example
 * mount((context) => <IssuePanel issue={textAt(context.extension, 'issue', 'key')} />);
 */
export function mount(draw: (context: SurfaceContext) => ReactNode): void {
  followTheme();
  printInLight(document.documentElement);
  const element = document.getElementById('root');
  if (!element) throw new Error('index.html has no element with the id "root".');
  const root = createRoot(element);
  const show = (content: ReactNode) =>
    root.render(
      <StrictMode>
        <I18nProvider locale={englishLocale(navigator.language)}>{content}</I18nProvider>
      </StrictMode>,
    );
  readContext().then(
    (context) => show(<SiteContext value={context.siteUrl}>{draw(context)}</SiteContext>),
    () => show(<p role="alert">Jira did not say where this page is shown. Reload the page.</p>),
  );
}

/** The app speaks English, so dates are read and typed the English way too: the viewer's own, or day first. */
function englishLocale(language: string): string {
  return language.startsWith('en') ? language : 'en-GB';
}
