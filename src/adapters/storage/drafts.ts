import type { DraftStore } from '../../application/ports/drafts';
import { planDraftSchema } from '../../contract/draft';
import type { KeyValueStore } from './store';

const draftKey = (projectId: string): string => `draft:${projectId}`;

/** Drafts in a key-value store, one a project. A draft of an older version of the app that no longer fits is forgotten. */
export const createDraftStore = (store: KeyValueStore): DraftStore => ({
  async read(projectId) {
    return planDraftSchema.safeParse(await store.get(draftKey(projectId))).data;
  },
  write: (projectId, draft) => store.set(draftKey(projectId), draft),
});
