/** What Forge loads: `handler: index.<name>` of manifest.yml. */
export { handler as consumer } from './entry/consumer';
export { handler as issueStatus } from './entry/issueStatus';
export { handler as resolver } from './entry/resolver';
export { handler as scheduled } from './entry/scheduled';
