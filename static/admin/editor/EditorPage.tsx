import './EditorPage.css';
import { useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { TemplateSummary } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import type { Draft } from '../drafts';
import { PageHeading } from '../PageHeading';
import { TemplateTree } from '../TemplateTree';
import { CodeArea, moveCaret } from './CodeArea';
import { Problems } from './Problems';
import { whyNotToSave } from './saveWords';
import { useCheck } from './useCheck';

type Saving =
  | { readonly state: 'idle' | 'saving' }
  | { readonly state: 'saved'; readonly template: TemplateSummary }
  | { readonly state: 'failed'; readonly message: string };

/** Writes the text of a template, with its problems and its plan as they are while one types. */
export default function EditorPage(props: {
  readonly draft: Draft;
  readonly onSaved: (template: TemplateSummary) => void;
  readonly onClose: () => void;
}) {
  const { draft, onSaved, onClose } = props;
  const [yaml, setYaml] = useState(draft.yaml);
  const [basedOn, setBasedOn] = useState(draft.basedOn);
  /** The text as it was opened or last saved. */
  const [kept, setKept] = useState(draft.yaml);
  const [isSaved, setSaved] = useState(draft.isSaved);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [isLeaving, setLeaving] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { check, preview } = useCheck(yaml);

  const isChanged = yaml !== kept;
  const reason = whyNotToSave(check, isSaved && !isChanged ? basedOn?.version : undefined);
  useWarningBeforeUnload(isChanged);

  const save = async () => {
    setSaving({ state: 'saving' });
    const { id, version } = basedOn ?? {};
    const answer = await invoke('templates.save', {
      yaml,
      ...(id === undefined || version === undefined ? {} : { basedOn: { id, version } }),
    });
    if (!answer.ok) return setSaving({ state: 'failed', message: answer.error.message });
    const saved = answer.value;
    if (saved.type === 'problems')
      return setSaving({ state: 'failed', message: 'The text has problems, so it was not saved.' });
    // What was typed meanwhile stays, and builds on the version that was saved.
    setYaml((now) => (now === yaml ? saved.yaml : now));
    setKept(saved.yaml);
    setSaved(true);
    setBasedOn(saved.template);
    setSaving({ state: 'saved', template: saved.template });
    onSaved(saved.template);
  };

  return (
    <>
      <div className="admin__top">
        <PageHeading takesFocus>{draft.title}</PageHeading>
        <div className="admin__buttons">
          <Button onPress={() => (isChanged ? setLeaving(true) : onClose())}>All templates</Button>
          <Button
            appearance="primary"
            isDisabled={reason !== undefined}
            isPending={saving.state === 'saving'}
            aria-describedby="save-note"
            onPress={save}
          >
            Save
          </Button>
        </div>
      </div>
      <p id="save-note" className="editor__note">
        {reason ?? whatSavingDoes(basedOn)}
      </p>
      {isLeaving ? (
        <SectionMessage
          appearance="warning"
          title="Leave without saving?"
          live
          actions={
            <>
              <Button autoFocus onPress={() => setLeaving(false)}>
                Keep editing
              </Button>
              <Button appearance="danger" onPress={onClose}>
                Leave without saving
              </Button>
            </>
          }
        >
          <p>What you changed since you opened or saved the text is lost then.</p>
        </SectionMessage>
      ) : null}
      {saving.state === 'failed' ? (
        <SectionMessage appearance="error" title="Not saved">
          <p>{saving.message}</p>
        </SectionMessage>
      ) : null}
      {saving.state === 'saved' && !isChanged ? (
        <SectionMessage appearance="success" live>
          <p>
            “{saving.template.name}” is saved as version {saving.template.version}
            {saving.template.retired
              ? '. It is retired, so new plans are not made from it.'
              : ' and can be chosen for new plans.'}
          </p>
        </SectionMessage>
      ) : null}
      <div className="editor">
        <section className="editor__pane" aria-labelledby="editor-text">
          <h2 id="editor-text">Text</h2>
          <CodeArea
            label="Text of the template (YAML)"
            value={yaml}
            onChange={setYaml}
            marked={new Set(check.state === 'problems' ? check.problems.map(({ line }) => line) : [])}
            area={area}
          />
          <Problems
            check={check}
            onGo={({ line, column }) => {
              if (area.current) moveCaret(area.current, line, column);
            }}
          />
        </section>
        <section className="editor__pane" aria-labelledby="editor-preview">
          <h2 id="editor-preview">Preview</h2>
          {check.state === 'problems' && preview !== null ? (
            <p className="editor__note">This is the plan of the last text without problems.</p>
          ) : null}
          {preview === null ? (
            <p className="editor__note">The plan shows here when the text has no problems.</p>
          ) : (
            <TemplateTree preview={preview} />
          )}
        </section>
      </div>
    </>
  );
}

function whatSavingDoes(basedOn: Draft['basedOn']): string {
  return basedOn === undefined
    ? 'Saving makes version 1 of a new template.'
    : `Saving makes version ${basedOn.version + 1} of “${basedOn.id}”. Plans made from earlier versions keep theirs.`;
}

/** The browser asks before it closes or reloads a page with changes. */
function useWarningBeforeUnload(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
