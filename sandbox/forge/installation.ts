import type { Installation } from './types';

const CLOUD_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** The app as installed in the sandbox: fixed ids, so that runs repeat. */
export const installationOf = (appId: string): Installation => ({
  cloudId: CLOUD_ID,
  appId,
  appVersion: '1.0.0',
  environmentId: 'a3bb189e-8bf9-4c5f-9d5b-1b7c6a1f0e2d',
  environmentType: 'DEVELOPMENT',
  installationId: '2f1acc6c-3f6a-4a52-9f5c-7c5f0b5a1c11',
  contextAri: `ari:cloud:jira::site/${CLOUD_ID}`,
});
