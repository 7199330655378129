import { useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError } from '../../shared/contract';
import { charterOf } from './draft';
import type { EditedCharter } from './edited';
import type { CharterErrors } from './formProps';

/** How the last attempt to save went. */
export type Saving =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'conflict'; readonly message: string }
  | { readonly state: 'refused'; readonly message: string; readonly errors: CharterErrors };

/** Saves a charter; `saveOver` does so in place of what somebody else saved meanwhile. */
export function useSaving(project: string, onSaved: (notes: readonly string[]) => void) {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });

  const save = async ({ draft, people, revision }: EditedCharter): Promise<void> => {
    setSaving({ state: 'saving' });
    const answer = await invoke('charter.save', {
      project,
      revision,
      charter: charterOf(draft),
      people: Object.fromEntries(
        Object.entries(people).map(([role, person]) => [
          role,
          person && { accountId: person.accountId, displayName: person.displayName },
        ]),
      ),
    });
    if (answer.ok) return onSaved(answer.value.notes);
    setSaving(stopped(answer.error));
  };

  const saveOver = async (edited: EditedCharter): Promise<void> => {
    setSaving({ state: 'saving' });
    const current = await invoke('charter.read', { project });
    if (!current.ok) return setSaving(stopped(current.error));
    await save({ ...edited, revision: current.value.revision });
  };

  return { saving, save, saveOver };
}

/** Paths come as `charter.businessMetrics.0.name`; the form knows them without the `charter.`. */
const stopped = ({ code, message, issues }: AppError): Saving =>
  code === 'conflict'
    ? { state: 'conflict', message }
    : {
        state: 'refused',
        message,
        errors: Object.fromEntries(
          (issues ?? []).map((issue) => [issue.path.replace(/^charter\./, ''), issue.message]),
        ),
      };
