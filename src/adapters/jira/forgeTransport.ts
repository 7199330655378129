import { asUser } from '@forge/api';
import type { Transport } from './client';

/** Carries requests as the person who is using the app, so that Jira applies that person's permissions. */
export const asTheUser: Transport = (path, init) => asUser().requestJira(path, init);
