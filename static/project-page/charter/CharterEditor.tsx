import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { CharterPage } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { StepHeading } from '../wizard/StepHeading';
import { CharterForm } from './CharterForm';
import { type EditedCharter, isChanged } from './edited';
import { useSaving } from './useSaving';

interface CharterEditorProps {
  readonly project: string;
  /** What is saved, as last read. */
  readonly page: CharterPage;
  readonly edited: EditedCharter;
  readonly onEdited: (edited: EditedCharter | undefined) => void;
  readonly onSaved: (notes: readonly string[]) => void;
  /** Drops what was written and shows what somebody else saved. */
  readonly onTheirs: () => void;
}

/** Writes the charter. Nothing is lost by an error, a conflict or a look at another page. */
export function CharterEditor(props: CharterEditorProps) {
  const { project, page, edited, onEdited, onSaved } = props;
  const { saving, save, saveOver } = useSaving(project, onSaved);
  const errors = saving.state === 'refused' ? saving.errors : {};
  const form = useFocusOnError(saving);
  const isBusy = saving.state === 'saving';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy) void save(edited);
  };
  const people = page.epic
    ? {
        people: {
          project,
          mentioned: page.epic.people,
          chosen: edited.people,
          onChoose: (role: string, person: EditedCharter['people'][keyof EditedCharter['people']]) =>
            onEdited({ ...edited, people: { ...edited.people, [role]: person } }),
        },
      }
    : {};

  return (
    <form className="charter-editor" onSubmit={submit} noValidate ref={form}>
      <StepHeading>{page.charter ? 'Change the charter' : 'Write the charter'}</StepHeading>
      <div inert={isBusy}>
        <CharterForm
          value={edited.draft}
          onChange={(change) => onEdited({ ...edited, draft: { ...edited.draft, ...change } })}
          errors={errors}
          {...people}
        />
      </div>
      {saving.state === 'conflict' ? (
        <Conflict message={saving.message} onMine={() => void saveOver(edited)} onTheirs={props.onTheirs} />
      ) : null}
      {saving.state === 'refused' ? (
        <SectionMessage appearance="error" title="The charter is not saved">
          <p>{saving.message}</p>
        </SectionMessage>
      ) : null}
      <Buttons
        isBusy={isBusy}
        isChanged={isChanged(edited, page)}
        saves={page.epic ? `Save and update ${page.epic.key}` : 'Save'}
        onDrop={() => onEdited(undefined)}
      />
    </form>
  );
}

function Conflict(props: {
  readonly message: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  return (
    <SectionMessage
      appearance="warning"
      live
      title="Two people changed the charter"
      actions={
        <>
          <Button onPress={props.onMine}>Save mine in place of theirs</Button>
          <Button onPress={props.onTheirs}>Drop mine and show theirs</Button>
        </>
      }
    >
      <p>{props.message} What you wrote is still here.</p>
    </SectionMessage>
  );
}

/** Cancelling asks back where something would be lost. */
function Buttons(props: {
  readonly isBusy: boolean;
  readonly isChanged: boolean;
  readonly saves: string;
  readonly onDrop: () => void;
}): ReactNode {
  const { isBusy, isChanged, saves, onDrop } = props;
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <SectionMessage
        appearance="warning"
        live
        title="Discard what you have written?"
        actions={
          <>
            <Button appearance="danger" onPress={onDrop}>
              Discard
            </Button>
            <Button autoFocus onPress={() => setAsking(false)}>
              Keep writing
            </Button>
          </>
        }
      >
        <p>It is not saved anywhere.</p>
      </SectionMessage>
    );
  return (
    <div className="charter-editor__buttons">
      <Button isDisabled={isBusy} onPress={() => (isChanged ? setAsking(true) : onDrop())}>
        Cancel
      </Button>
      <Button type="submit" appearance="primary" isPending={isBusy}>
        {isBusy ? 'Saving…' : saves}
      </Button>
    </div>
  );
}

/** After each refusal, the first wrong field takes the focus. */
function useFocusOnError(saving: ReturnType<typeof useSaving>['saving']) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (saving.state !== 'refused') return;
    form.current
      ?.querySelector<HTMLElement>(
        '[aria-invalid="true"]:not([role="group"]), [role="group"][data-invalid] [role="spinbutton"]',
      )
      ?.focus();
  }, [saving]);
  return form;
}
