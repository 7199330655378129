/** What Forge loads: `handler: index.<name>` of manifest.yml. */
export { handler as issueStatus } from './entry/issueStatus';
export { handler as resolver } from './entry/resolver';
