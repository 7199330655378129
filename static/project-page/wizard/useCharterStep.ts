import { useState } from 'react';
import { invoke } from '../../shared/bridge';
import { charterOf } from '../charter/draft';
import type { FieldErrors } from './checks';
import type { Draft } from './draft';

/** Why the charter of the wizard is not saved; undefined where nothing stands in the way. */
export type CharterTrouble =
  | { readonly type: 'conflict'; readonly message: string }
  | { readonly type: 'refused'; readonly message: string; readonly errors: FieldErrors };

export interface CharterStep {
  readonly trouble: CharterTrouble | undefined;
  readonly isSaving: boolean;
  /** Saves the charter where it has changed. Says whether one may go on. */
  readonly leave: () => Promise<boolean>;
  /** Saves it in place of what somebody else saved meanwhile. */
  readonly saveOver: () => Promise<boolean>;
  /** Forgets what stood in the way, once something is changed. */
  readonly forget: () => void;
}

/**
 * Saves the charter when its step is left, so that it is there before the plan is. Who may not edit issues cannot save
 * a charter but can still plan: the question goes into the plan all the same.
 */
export function useCharterStep(
  project: string,
  draft: Draft,
  update: (change: Partial<Draft>) => void,
): CharterStep {
  const [trouble, setTrouble] = useState<CharterTrouble>();
  const [isSaving, setSaving] = useState(false);

  const save = async (revision: number): Promise<boolean> => {
    const charter = charterOf(draft.charter);
    setSaving(true);
    const answer = await invoke('charter.save', { project, revision, charter, people: {} });
    setSaving(false);
    if (answer.ok) {
      setTrouble(undefined);
      update({ charterRevision: answer.value.revision, savedCharter: JSON.stringify(charter) });
      return true;
    }
    const { code, message, issues = [] } = answer.error;
    if (code === 'forbidden') return true;
    setTrouble(
      code === 'conflict'
        ? { type: 'conflict', message }
        : {
            type: 'refused',
            message,
            errors: Object.fromEntries(
              issues.map((issue) => [issue.path.replace(/^charter\./, ''), issue.message]),
            ),
          },
    );
    return false;
  };

  return {
    trouble,
    isSaving,
    async leave() {
      const isChanged = JSON.stringify(charterOf(draft.charter)) !== draft.savedCharter;
      return isChanged ? save(draft.charterRevision) : true;
    },
    async saveOver() {
      const current = await invoke('charter.read', { project });
      return save(current.ok ? current.value.revision : draft.charterRevision);
    },
    forget: () => setTrouble(undefined),
  };
}
