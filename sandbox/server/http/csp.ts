import { CSPInjectionService } from '@forge/csp';
import type { ForgeManifest } from '../../forge/manifest';

const NOTHING_EXTRA = {
  'img-src': [],
  'media-src': [],
  'script-src': [],
  'style-src': [],
  'connect-src': [],
  'font-src': [],
  'frame-src': [],
};

/**
 * The Content-Security-Policy of an app frame in production, from Atlassian's own package. Only the address for reports
 * is another: the sandbox's, so that nothing leaves this machine (the bridge reports violations as well).
 *
 * @throws Error when the manifest asks for exceptions, which version 1 of the app does without
 */
export const frameCsp = (manifest: ForgeManifest, siteOrigin: string): string => {
  if (Object.keys(manifest.content).length > 0 || Object.keys(manifest.external).length > 0)
    throw new Error(
      'The sandbox does not model permissions.content and permissions.external of the manifest.',
    );
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: NOTHING_EXTRA, microsEnv: 'prod', hostname: siteOrigin })
    .filter((directive) => !directive.startsWith('report-uri '))
    .join('; ');
};
