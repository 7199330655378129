import type { FilterRecord } from '../store/records';
import { actingAccount, type Viewer } from './site';

/** Whoever may not use a filter does not learn that it exists. */
export const mayUseFilter = (viewer: Viewer, { ownerId, shared }: FilterRecord): boolean =>
  viewer.type !== 'anonymous' && (shared || ownerId === actingAccount(viewer));
