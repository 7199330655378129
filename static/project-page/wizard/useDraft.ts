import { useCallback, useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { ProjectOverview } from '../../shared/contract';
import { type Draft, initialDraft, keptDraft, openDraft } from './draft';
import { rememberDraft, rememberedDraft } from './draftInTab';

/**
 * Long enough not to save every letter, short enough that a reload loses none that was looked at: a browser may forbid
 * a frame of another site to remember anything itself.
 */
const SAVE_AFTER_MS = 400;

export type DraftSaving = 'saved' | 'saving' | 'not-saved';

export interface DraftControls {
  /** Undefined while the kept answers are being read. */
  readonly draft: Draft | undefined;
  readonly setDraft: (draft: Draft) => void;
  /** Whether what is on screen is kept on the site, too; it is always kept in this browser tab. */
  readonly saving: DraftSaving;
}

/**
 * The wizard's answers, kept while they are given: in this browser tab at once, so that a reload loses no letter, and
 * on the site soon after, so that they can be gone on with elsewhere. What this tab remembers comes first.
 */
export function useDraft(overview: Pick<ProjectOverview, 'project' | 'today'>): DraftControls {
  const project = overview.project.key;
  const [draft, hold] = useState<Draft | undefined>(() => rememberedDraft(project));
  const [saving, setSaving] = useState<DraftSaving>('saved');
  const first = useRef(overview);
  const unsaved = useRef<Draft | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const isKnown = draft !== undefined;
  useEffect(() => {
    if (isKnown) return;
    let gone = false;
    const asked = [invoke('draft.read', { project }), invoke('charter.read', { project })] as const;
    void Promise.all(asked).then(([answer, charter]) => {
      if (gone) return;
      const kept = answer.ok ? answer.value : null;
      const saved = charter.ok ? charter.value : { charter: null, revision: 0 };
      hold((now) => now ?? (kept === null ? initialDraft(first.current, saved) : openDraft(kept, saved)));
    });
    return () => {
      gone = true;
    };
  }, [project, isKnown]);

  const save = useCallback(async () => {
    const wanted = unsaved.current;
    if (wanted === undefined) return;
    unsaved.current = undefined;
    const answer = await invoke('draft.save', { project, draft: keptDraft(wanted) });
    if (unsaved.current === undefined) setSaving(answer.ok ? 'saved' : 'not-saved');
  }, [project]);

  const setDraft = useCallback(
    (changed: Draft) => {
      hold(changed);
      rememberDraft(project, changed);
      unsaved.current = changed;
      setSaving('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    [project, save],
  );

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void save();
    },
    [save],
  );
  return { draft, setDraft, saving };
}
