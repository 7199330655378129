import './HealthRulesForm.css';
import { useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { AppError, HealthRulesPage } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { type DraftRules, draftOf, isSameDraft, rulesOf } from './draftRules';
import { RuleFields } from './RuleFields';

type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' }
  | { readonly state: 'failed'; readonly error: AppError };

/** The thresholds of the health rules, each with what it means. Nothing counts before it is saved. */
export function HealthRulesForm(props: { readonly page: HealthRulesPage; readonly reload: () => void }) {
  const { page, reload } = props;
  const [draft, setDraft] = useState(() => draftOf(page.rules));
  const [revision, setRevision] = useState(page.revision);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const rules = rulesOf(draft);
  const defaults = draftOf(page.defaults);

  const change = (some: Partial<DraftRules>) => {
    setDraft((before) => ({ ...before, ...some }));
    setSaving({ state: 'idle' });
  };
  const save = async () => {
    if (rules === undefined) return;
    setSaving({ state: 'saving' });
    const result = await invoke('rules.save', { revision, rules });
    if (!result.ok) return setSaving({ state: 'failed', error: result.error });
    setRevision(result.value.revision);
    setSaving({ state: 'saved' });
  };

  return (
    <form
      className="health-rules"
      aria-label="Health rules"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="health-rules__lead">
        By these rules the portfolio says of every project of this site whether it is on track, at risk or off
        track, and why. A change counts as soon as it is saved; what was said of earlier days stays.
      </p>
      <RuleFields draft={draft} defaults={page.defaults} change={change} />
      <SavingResult {...{ saving, reload }} />
      <div className="health-rules__buttons">
        <Button
          type="submit"
          appearance="primary"
          isPending={saving.state === 'saving'}
          isDisabled={rules === undefined}
        >
          Save health rules
        </Button>
        <Button isDisabled={isSameDraft(draft, defaults)} onPress={() => change(defaults)}>
          Fill in the defaults
        </Button>
      </div>
    </form>
  );
}

function SavingResult({ saving, reload }: { readonly saving: Saving; readonly reload: () => void }) {
  if (saving.state === 'saved')
    return (
      <SectionMessage appearance="success" live title="The health rules are saved">
        <p>Whoever opens the portfolio from now on sees it judged by them.</p>
      </SectionMessage>
    );
  if (saving.state !== 'failed') return null;
  return (
    <SectionMessage
      appearance="error"
      title="The health rules were not saved"
      actions={saving.error.code === 'conflict' ? <Button onPress={reload}>Show theirs</Button> : undefined}
    >
      {(saving.error.issues ?? [saving.error]).map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </SectionMessage>
  );
}
