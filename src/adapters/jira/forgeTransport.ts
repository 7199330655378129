import { asApp, asUser } from '@forge/api';
import type { Transport } from './client';

/** Carries requests as the person who is using the app, so that Jira applies that person's permissions. */
export const asTheUser: Transport = (path, init) => asUser().requestJira(path, init);

/**
 * Carries requests as the app, where nobody is there to ask: what is read so is kept apart from what people read, and is
 * shown to nobody before it is known that they may see it.
 */
export const asTheApp: Transport = (path, init) => asApp().requestJira(path, init);
