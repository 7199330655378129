import { lazy, Suspense, useState } from 'react';
import { Button } from '../shared/ui/Button';
import { Lozenge } from '../shared/ui/Lozenge';
import { SectionMessage } from '../shared/ui/SectionMessage';
import { Skeleton } from '../shared/ui/Skeleton';
import type { PlannedIssuePanel } from './panelWords';
import { OUTCOME_WORDS, RECORD_WORDS } from './recordWords';
import { Section } from './Section';

const RecordForm = lazy(() => import('./RecordForm'));

/** What became of the last record made here. */
type Turn =
  | { readonly state: 'closed' }
  | { readonly state: 'open' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'recorded'; readonly notes: readonly string[] };

/** What was recorded on the issue, and the way to record something: the form comes when it is asked for. */
export function Record({
  panel: { key: issue, record },
  onRecorded,
}: {
  readonly panel: PlannedIssuePanel;
  readonly onRecorded: () => void;
}) {
  const [turn, setTurn] = useState<Turn>({ state: 'closed' });
  if (record === null) return null;
  const words = RECORD_WORDS[record.type];
  return (
    <Section title={words.title}>
      <Standing record={record} isAsked={turn.state === 'open'} />
      {turn.state === 'recorded' ? <Done notes={turn.notes} /> : null}
      {turn.state === 'open' ? (
        <Suspense fallback={<Skeleton label="Opening the form" lines={3} />}>
          <RecordForm
            issue={issue}
            onCancel={() => setTurn({ state: 'cancelled' })}
            onRecorded={(notes) => {
              setTurn({ state: 'recorded', notes });
              onRecorded();
            }}
          />
        </Suspense>
      ) : (
        <div>
          <Button autoFocus={turn.state !== 'closed'} onPress={() => setTurn({ state: 'open' })}>
            {record.outcome === null ? words.action : 'Record a change of mind'}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** What stands recorded; that nothing does goes without saying while somebody is about to change it. */
function Standing({
  record: { type, outcome },
  isAsked,
}: {
  readonly record: NonNullable<PlannedIssuePanel['record']>;
  readonly isAsked: boolean;
}) {
  if (outcome === null) return isAsked ? null : <p className="panel__quiet">{RECORD_WORDS[type].none}</p>;
  return (
    <div>
      <Lozenge tone={OUTCOME_WORDS[outcome].tone}>{OUTCOME_WORDS[outcome].label}</Lozenge>
    </div>
  );
}

function Done({ notes }: { readonly notes: readonly string[] }) {
  return (
    <SectionMessage appearance={notes.length === 0 ? 'success' : 'warning'} live>
      <p>Recorded. The words stand in the comments of this issue.</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </SectionMessage>
  );
}
