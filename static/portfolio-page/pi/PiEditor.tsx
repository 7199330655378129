import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { PI_LIMITS } from '../../../src/contract/piLimits';
import { invoke } from '../../shared/bridge';
import type { AppError, Increment, PiSaved, ProjectPi } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { DateField } from '../../shared/ui/DateField';
import { AddIcon } from '../../shared/ui/icons';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { TextField } from '../../shared/ui/TextField';
import { draftOf, newObjective, newRisk, type PiDraft, requestOf } from './draft';
import { ObjectiveRow } from './ObjectiveRow';
import { RiskRow } from './RiskRow';

type Saving = { readonly state: 'idle' | 'saving' } | { readonly state: 'refused'; readonly error: AppError };

/** Writes a project's objectives and risks of one increment, and its days. Nothing is lost by an error. */
export default function PiEditor(props: {
  readonly of: ProjectPi;
  readonly pi: string | undefined;
  /** The days that other projects have for the increment. */
  readonly usual: Increment | undefined;
  readonly onSaved: (saved: PiSaved) => void;
  readonly onClose: () => void;
  readonly onReload: () => void;
}) {
  const { of, pi = '', usual, onSaved, onClose, onReload } = props;
  const [draft, setDraft] = useState<PiDraft>(() => {
    const begun = draftOf(of, pi, usual);
    return begun.objectives.length > 0 ? begun : { ...begun, objectives: [newObjective(pi)] };
  });
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const form = useFocusOnError(saving);
  const errors = errorsOf(saving);
  const isBusy = saving.state === 'saving';

  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setSaving({ state: 'saving' });
    const answer = await invoke('pi.save', requestOf(of, draft, pi));
    if (answer.ok) return onSaved(answer.value);
    setSaving({ state: 'refused', error: answer.error });
  };

  return (
    <form className="pi__form" onSubmit={(event) => void save(event)} noValidate ref={form}>
      <div inert={isBusy} className="pi__form-fields">
        {pi === '' ? (
          <TextField
            label="Program increment"
            description="For example PI 2026.4."
            value={draft.pi}
            onChange={(name) => setDraft({ ...draft, pi: name })}
            error={errors['increments.0.name'] ?? errors['objectives.0.pi'] ?? errors['risks.0.pi']}
            maxLength={PI_LIMITS.nameLength}
          />
        ) : null}
        <Days draft={draft} errors={errors} onChange={setDraft} />
        <Objectives draft={draft} errors={errors} onChange={setDraft} />
        <Risks draft={draft} errors={errors} onChange={setDraft} project={of.project.key} />
      </div>
      {saving.state === 'refused' ? (
        <SectionMessage
          appearance="error"
          title="Not saved"
          {...(saving.error.code === 'conflict'
            ? { actions: <Button onPress={onReload}>Drop mine and show theirs</Button> }
            : {})}
        >
          <p>{saving.error.message}</p>
        </SectionMessage>
      ) : null}
      <div className="pi__buttons">
        <Button isDisabled={isBusy} onPress={onClose}>
          Cancel
        </Button>
        <Button type="submit" appearance="primary" isPending={isBusy}>
          {isBusy ? 'Saving…' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

type Errors = Readonly<Record<string, string>>;

interface PartProps {
  readonly draft: PiDraft;
  readonly errors: Errors;
  readonly onChange: (draft: PiDraft) => void;
}

/** When the increment begins and ends: its borders on the timeline, and which features are due in it. */
function Days({ draft, errors, onChange }: PartProps) {
  return (
    <div className="pi__values">
      <DateField
        label="First day"
        isOptional
        value={draft.start}
        onChange={(start) => onChange({ ...draft, start })}
        error={errors['increments.0.start']}
      />
      <DateField
        label="Last day"
        isOptional
        value={draft.end}
        onChange={(end) => onChange({ ...draft, end })}
        error={errors['increments.0.end']}
      />
    </div>
  );
}

function Objectives({ draft, errors, onChange }: PartProps) {
  const { objectives } = draft;
  return (
    <fieldset className="pi__part">
      <legend>Objectives</legend>
      {objectives.map((objective, index) => (
        <ObjectiveRow
          key={objective.id}
          objective={objective}
          number={index + 1}
          errorOf={(field) => errors[`objectives.${index}.${field}`]}
          onChange={(changed) => onChange({ ...draft, objectives: objectives.with(index, changed) })}
          onRemove={() =>
            onChange({ ...draft, objectives: objectives.filter(({ id }) => id !== objective.id) })
          }
        />
      ))}
      <Button
        icon={<AddIcon />}
        onPress={() => onChange({ ...draft, objectives: [...objectives, newObjective(draft.pi)] })}
      >
        Add an objective
      </Button>
    </fieldset>
  );
}

function Risks({ draft, errors, onChange, project }: PartProps & { readonly project: string }) {
  const { risks } = draft;
  return (
    <fieldset className="pi__part">
      <legend>Risks</legend>
      {risks.map((risk, index) => (
        <RiskRow
          key={risk.id}
          risk={risk}
          number={index + 1}
          project={project}
          errorOf={(field) => errors[`risks.${index}.${field}`]}
          onChange={(changed) => onChange({ ...draft, risks: risks.with(index, changed) })}
          onRemove={() => onChange({ ...draft, risks: risks.filter(({ id }) => id !== risk.id) })}
        />
      ))}
      <Button icon={<AddIcon />} onPress={() => onChange({ ...draft, risks: [...risks, newRisk(draft.pi)] })}>
        Add a risk
      </Button>
    </fieldset>
  );
}

const errorsOf = (saving: Saving): Errors =>
  saving.state === 'refused'
    ? Object.fromEntries((saving.error.issues ?? []).map(({ path, message }) => [path, message]))
    : {};

/** After each refusal, the first wrong field takes the focus. */
function useFocusOnError(saving: Saving) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (saving.state === 'refused')
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not([role="group"])')?.focus();
  }, [saving]);
  return form;
}
