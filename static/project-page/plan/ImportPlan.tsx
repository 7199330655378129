import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { invoke } from '../../shared/bridge';
import type { AppError, PlanImport, Result } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { forgetDraft } from '../wizard/draftInTab';
import { importedDraft } from './importedDraft';

/** Said at once; a file can have many more. */
const MOST_PROBLEMS = 5;

type Outcome =
  | { readonly type: 'refused'; readonly error: AppError }
  | { readonly type: 'noted'; readonly notes: readonly string[] };

/** Reads a plan file into the wizard's answers; `onImported` opens them. Nothing is created. */
export function ImportPlan(props: { readonly project: string; readonly onImported: () => void }) {
  const { project, onImported } = props;
  const [isReading, setReading] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const read = async (file: File) => {
    setReading(true);
    const answer = await readIntoDraft(project, await file.text());
    setReading(false);
    if (!answer.ok) return setOutcome({ type: 'refused', error: answer.error });
    if (answer.value.notes.length === 0) return onImported();
    setOutcome({ type: 'noted', notes: answer.value.notes });
  };

  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.yaml', '.yml']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void read(file);
        }}
      >
        <Button isDisabled={isReading}>Import a plan file</Button>
      </FileTrigger>
      {outcome?.type === 'refused' ? (
        <div className="plan-file__problems">
          <SectionMessage appearance="error" title="The plan file cannot be used">
            <Sentences sentences={sentencesOf(outcome.error)} />
          </SectionMessage>
        </div>
      ) : null}
      {outcome?.type === 'noted' ? (
        <div className="plan-file__problems">
          <SectionMessage
            appearance="warning"
            live
            title="The plan file is read"
            actions={<Button onPress={onImported}>See the plan</Button>}
          >
            <Sentences sentences={outcome.notes} />
          </SectionMessage>
        </div>
      ) : null}
    </>
  );
}

/** The answers become the draft that the site keeps; one that this tab remembers would come before it. */
async function readIntoDraft(project: string, yaml: string): Promise<Result<PlanImport>> {
  const imported = await invoke('plan.import', { project, yaml });
  if (!imported.ok) return imported;
  const kept = await invoke('draft.save', { project, draft: importedDraft(imported.value) });
  if (!kept.ok) return kept;
  forgetDraft(project);
  return imported;
}

function sentencesOf({ message, issues = [] }: AppError): readonly string[] {
  if (issues.length === 0) return [message];
  const shown = issues.slice(0, MOST_PROBLEMS).map((issue) => issue.message);
  return issues.length > shown.length ? [...shown, `And ${issues.length - shown.length} more.`] : shown;
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
}
