import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { counted, KIND_NAMES, KIND_TONES, PHASE_NAMES } from '../shared/words';
import { Facts } from './Facts';
import { Progress } from './Progress';
import { canWait, isOpen, type PlannedIssuePanel, urgentFirst, waitingReading } from './panelWords';
import { accessTimesReading } from './progressWords';
import { Record } from './Record';
import { OpenBlockers, RelatedIssues } from './RelatedIssues';
import { Section } from './Section';

/** The panel of an issue that belongs to a plan, the most needed first. */
export function PlannedIssue({
  panel,
  problem,
  onRecorded,
}: {
  readonly panel: PlannedIssuePanel;
  /** Why the project's usual times could not be read. */
  readonly problem: string | undefined;
  readonly onRecorded: () => void;
}) {
  const { waitsFor, accessTimes, cleared, siblings } = panel;
  return (
    <>
      <div className="panel__lozenges">
        <Lozenge tone={KIND_TONES[panel.kind]}>{KIND_NAMES[panel.kind]}</Lozenge>
        <Lozenge>{PHASE_NAMES[panel.phase]}</Lozenge>
      </div>
      <Purpose panel={panel} />
      <Record panel={panel} onRecorded={onRecorded} />
      <Progress panel={panel} problem={problem} />
      {canWait(panel) ? (
        <Section title="Waits for">
          <p className={waitsFor.length > 0 ? undefined : 'panel__quiet'}>{waitingReading(panel)}</p>
          <OpenBlockers issues={urgentFirst(waitsFor)} />
          {accessTimes === null ? null : <p className="panel__quiet">{accessTimesReading(accessTimes)}</p>}
          <More title={`${counted(cleared.length, 'blocker')} already done`} issues={cleared} />
        </Section>
      ) : null}
      <Dependents panel={panel} />
      <Facts panel={panel} />
      <More title={`Same work elsewhere (${siblings.length})`} issues={siblings} />
    </>
  );
}

/** What comes after this issue in the plan: nothing waits for a done one, and a done one waits for nothing. */
function Dependents({ panel: { blocks, isDone } }: { readonly panel: PlannedIssuePanel }) {
  const waiting = isDone ? blocks : blocks.filter(isOpen);
  const done = isDone ? [] : blocks.filter((issue) => !isOpen(issue));
  if (blocks.length === 0) return null;
  return (
    <Section title={isDone ? 'Comes next' : 'Waiting for this'}>
      {waiting.length === 0 ? <p className="panel__quiet">Nothing any more.</p> : null}
      <RelatedIssues issues={waiting} />
      <More title={`${counted(done.length, 'issue')} done without waiting`} issues={done} />
    </Section>
  );
}

/** Issues worth a look only now and then. */
function More({ title, issues }: { readonly title: string; readonly issues: PlannedIssuePanel['blocks'] }) {
  return issues.length === 0 ? null : (
    <Disclosure title={title}>
      <RelatedIssues issues={issues} />
    </Disclosure>
  );
}

function Purpose({ panel: { purpose, acceptance } }: { readonly panel: PlannedIssuePanel }) {
  return (
    <>
      {purpose === null ? (
        <p className="panel__quiet">
          The plan’s own record of this issue is gone. Its description still says what it is for.
        </p>
      ) : (
        <Section title="Purpose">
          <p>{purpose}</p>
        </Section>
      )}
      {acceptance.length > 0 ? (
        <Section title="Done when">
          <ul className="panel__criteria">
            {acceptance.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
