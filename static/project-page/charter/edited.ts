import type { CharterPage } from '../../shared/contract';
import { type CharterDraft, draftOf } from './draft';
import type { ChosenPeople } from './formProps';

/** A charter that somebody is writing, and the revision they began from. */
export interface EditedCharter {
  readonly draft: CharterDraft;
  readonly people: ChosenPeople;
  readonly revision: number;
}

/** Begins to write from what is saved. */
export const beginEditing = ({ charter, revision }: CharterPage): EditedCharter => ({
  draft: draftOf(charter),
  people: {},
  revision,
});

/** Whether anything would be lost by not saving it. */
export const isChanged = (edited: EditedCharter, saved: CharterPage): boolean =>
  Object.keys(edited.people).length > 0 ||
  JSON.stringify(edited.draft) !== JSON.stringify(draftOf(saved.charter));
