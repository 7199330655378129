/** Steps of the wizard, in order. Each has an address, so that the browser's back button goes back a step. */
export const WIZARD_STEPS = ['charter', 'template', 'sources', 'people', 'calendar', 'preview'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export type Route =
  | { readonly page: 'plan' }
  | { readonly page: 'charter' }
  | { readonly page: 'grow' }
  | { readonly page: 'metrics' }
  | { readonly page: 'settings' }
  | { readonly page: 'generate'; readonly step: WizardStep };

/** Opens a page of this surface; `replace` where the address asked for cannot be shown. */
export type OpenRoute = (route: Route, how?: 'push' | 'replace') => void;

/** What a path within the app's page shows; anything unknown shows the plan. */
export function readRoute(path: string): Route {
  const [page, step] = path.split('/').filter((part) => part !== '');
  if (page === 'charter' || page === 'grow' || page === 'metrics' || page === 'settings') return { page };
  if (page !== 'generate') return { page: 'plan' };
  return { page: 'generate', step: WIZARD_STEPS.find((known) => known === step) ?? 'charter' };
}

/** The path of a route, the inverse of {@link readRoute}. */
export function pathOf(route: Route): string {
  if (route.page === 'plan') return '/';
  if (route.page !== 'generate') return `/${route.page}`;
  return route.step === 'charter' ? '/generate' : `/generate/${route.step}`;
}
