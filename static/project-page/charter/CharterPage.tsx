import './CharterPage.css';
import { useState } from 'react';
import type { CharterPage as Page } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Skeleton } from '../../shared/ui/Skeleton';
import { useInvoke } from '../../shared/useInvoke';
import { CharterDocument } from './CharterDocument';
import { CharterEditor } from './CharterEditor';
import { beginEditing, type EditedCharter } from './edited';

interface CharterPageProps {
  readonly project: string;
  /** What is being written; kept by the surface around, so that looking at another page loses nothing. */
  readonly edited: EditedCharter | undefined;
  readonly onEdited: (edited: EditedCharter | undefined) => void;
}

/** The project's charter: to read, to write, or the way to a first one. */
export default function CharterPage({ project, edited, onEdited }: CharterPageProps) {
  const { answer, reload } = useInvoke('charter.read', { project });
  const [notes, setNotes] = useState<readonly string[]>();

  if (answer.state === 'loading') return <Skeleton label="Reading the charter" lines={8} />;
  if (answer.state === 'failed')
    return (
      <SectionMessage
        appearance="error"
        title="The charter could not be read"
        actions={<Button onPress={reload}>Try again</Button>}
      >
        <p>{answer.error.message}</p>
        {edited ? <p>What you were writing is still here.</p> : null}
      </SectionMessage>
    );

  const page = answer.value;
  const begin = () => {
    setNotes(undefined);
    onEdited(beginEditing(page));
  };
  if (edited)
    return (
      <CharterEditor
        {...{ project, page, edited, onEdited }}
        onTheirs={() => {
          onEdited(undefined);
          reload();
        }}
        onSaved={(told) => {
          onEdited(undefined);
          setNotes(told);
          reload();
        }}
      />
    );
  return (
    <div className="charter">
      {notes ? <Saved notes={notes} /> : null}
      {page.charter ? (
        <CharterDocument page={page} charter={page.charter} isRefreshing={answer.refreshing} onEdit={begin} />
      ) : (
        <NoCharter page={page} onWrite={begin} />
      )}
    </div>
  );
}

function Saved({ notes }: { readonly notes: readonly string[] }) {
  return (
    <SectionMessage appearance={notes.length > 0 ? 'warning' : 'success'} live title="The charter is saved">
      {notes.length > 0 ? notes.map((note) => <p key={note}>{note}</p>) : null}
    </SectionMessage>
  );
}

function NoCharter({ page, onWrite }: { readonly page: Page; readonly onWrite: () => void }) {
  return (
    <EmptyState
      title="No charter yet"
      action={
        page.mayEdit ? (
          <Button appearance="primary" size="large" onPress={onWrite}>
            Write the charter
          </Button>
        ) : undefined
      }
    >
      <p>
        A charter says on one page which question the project answers, which numbers it moves and by when,
        what it costs, what could go wrong and who decides. Progress is later measured against it.
      </p>
      {page.mayEdit ? null : (
        <p>You may not write it: that takes the permission “Edit issues” in this project.</p>
      )}
    </EmptyState>
  );
}
