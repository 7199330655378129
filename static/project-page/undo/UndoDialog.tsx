import './UndoDialog.css';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { UndoPreview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Checkbox } from '../../shared/ui/Checkbox';
import { ProgressBar } from '../../shared/ui/ProgressBar';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { IssueLink } from '../../shared/ui/SiteLink';
import { Skeleton } from '../../shared/ui/Skeleton';
import { Spinner } from '../../shared/ui/Spinner';
import { useInvoke } from '../../shared/useInvoke';
import { counted } from '../../shared/words';
import { type UndoRun, useUndo } from './useUndo';

interface UndoDialogProps {
  readonly project: string;
  /** Told whether anything was deleted meanwhile. */
  readonly onClose: (hasChanged: boolean) => void;
}

/** Takes the plan back: what would go, what stays and why, then the deletion step by step. */
export default function UndoDialog({ project, onClose }: UndoDialogProps) {
  const { run, start, stop } = useUndo(project);
  const close = () => onClose(run.state !== 'idle');
  const isWorking = run.state === 'working';
  return (
    <ModalOverlay
      isOpen
      className="undo__overlay"
      onOpenChange={(isOpen) => !isOpen && !isWorking && close()}
    >
      <Modal className="undo__modal">
        <Dialog className="undo">
          <Heading slot="title">Undo the plan</Heading>
          {run.state === 'idle' ? (
            <Choice project={project} onStart={start} onClose={close} />
          ) : (
            <Deleting run={run} onGoOn={start} onStop={stop} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choice(props: {
  readonly project: string;
  readonly onStart: (alsoDelete: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { project, onStart, onClose } = props;
  const { answer, reload } = useInvoke('undo.preview', { project });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (answer.state === 'loading') return <Skeleton label="Looking at what people have done" lines={5} />;
  if (answer.state === 'failed')
    return (
      <SectionMessage
        appearance="error"
        title="The plan could not be read"
        actions={
          <>
            <Button onPress={reload}>Try again</Button>
            <Button onPress={onClose}>Close</Button>
          </>
        }
      >
        <p>{answer.error.message}</p>
      </SectionMessage>
    );
  const { planName, deletes, kept, sprints, blockers } = answer.value;
  const count = deletes + chosen.length;
  return (
    <>
      {blockers.length > 0 ? (
        <SectionMessage appearance="warning" title="You cannot undo this plan">
          {blockers.map((blocker) => (
            <p key={blocker}>{blocker}</p>
          ))}
        </SectionMessage>
      ) : null}
      <p>
        {deletes === 0 ? 'Nothing' : counted(deletes, 'issue')} of “{planName}” that nobody has touched{' '}
        {deletes === 1 ? 'is' : 'are'} deleted for good, with {deletes === 1 ? 'its' : 'their'} links.
      </p>
      {sprints > 0 ? <p>{sprintsStay(sprints)}</p> : null}
      {kept.length > 0 ? <Kept kept={kept} chosen={chosen} onChoose={setChosen} /> : null}
      <div className="undo__buttons">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          appearance="danger"
          isDisabled={blockers.length > 0 || (count === 0 && kept.length > 0)}
          onPress={() => onStart(chosen)}
        >
          {count === 0 ? 'Undo the plan' : `Delete ${counted(count, 'issue')}`}
        </Button>
      </div>
    </>
  );
}

const sprintsStay = (count: number): string =>
  count === 1
    ? 'The sprint that was created for the plan stays. Delete it in the backlog, from the sprint’s own menu.'
    : `The ${count} sprints that were created for the plan stay. Delete them in the backlog, each from its own menu.`;

/** What stays, each with its reason; a tick deletes it all the same. An epic goes only when nothing is left under it. */
function Kept(props: {
  readonly kept: UndoPreview['kept'];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const { kept, chosen, onChoose } = props;
  return (
    <fieldset className="undo__kept">
      <legend>
        {counted(kept.length, 'issue stays', 'issues stay')}, because people have worked with{' '}
        {kept.length === 1 ? 'it' : 'them'}. Tick what is to be deleted all the same.
      </legend>
      {kept.map(({ key, summary, reasons }) => (
        <div key={key} className="undo__issue">
          <Checkbox
            isSelected={chosen.includes(key)}
            onChange={(isChosen) =>
              onChoose(isChosen ? [...chosen, key] : chosen.filter((other) => other !== key))
            }
            aria-label={`Delete ${key} as well`}
          />
          <div>
            <IssueLink issue={key}>
              {key} {summary}
            </IssueLink>
            <p className="undo__reasons">{reasons.join(' ')}</p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function Deleting(props: {
  readonly run: Exclude<UndoRun, { state: 'idle' }>;
  readonly onGoOn: (alsoDelete: readonly string[]) => void;
  readonly onStop: () => void;
  readonly onClose: () => void;
}) {
  const { run, onGoOn, onStop, onClose } = props;
  const { progress } = run;
  const bar = progress ? (
    <ProgressBar
      label="Issues looked at"
      value={progress.looked}
      max={progress.total}
      valueText={`${progress.looked} of ${progress.total}`}
    />
  ) : null;
  if (run.state === 'working')
    return (
      <>
        {bar}
        <Spinner label={progress?.activity ?? 'Beginning to undo the plan…'} />
        <div className="undo__buttons">
          <Button onPress={onStop}>Stop</Button>
        </div>
      </>
    );
  if (run.state === 'done')
    return (
      <>
        <SectionMessage appearance="success" live title={run.progress.activity}>
          <p>
            {counted(run.progress.deleted, 'issue')} deleted, {counted(run.progress.kept, 'issue')} kept.
          </p>
        </SectionMessage>
        <div className="undo__buttons">
          <Button appearance="primary" onPress={onClose}>
            Close
          </Button>
        </div>
      </>
    );
  return (
    <>
      {bar}
      <SectionMessage
        appearance={run.state === 'stopped' ? 'warning' : 'error'}
        title={run.state === 'stopped' ? 'Stopped' : 'Undoing was interrupted'}
      >
        <p>{run.state === 'stopped' ? 'What is deleted stays deleted.' : run.message}</p>
      </SectionMessage>
      <div className="undo__buttons">
        <Button onPress={onClose}>Close</Button>
        <Button appearance="primary" onPress={() => onGoOn(run.alsoDelete)}>
          Go on
        </Button>
      </div>
    </>
  );
}
