import type { ReactNode } from 'react';
import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { counted, KIND_NAMES, KIND_TONES, PHASE_NAMES } from '../shared/words';
import { Facts } from './Facts';
import { canWait, isOpen, type PlannedIssuePanel, urgentFirst, waitingReading } from './panelWords';
import { RelatedIssues } from './RelatedIssues';

/** The panel of an issue that belongs to a plan, the most needed first. */
export function PlannedIssue({ panel }: { readonly panel: PlannedIssuePanel }) {
  const { waitsFor, cleared, siblings } = panel;
  return (
    <>
      <div className="panel__lozenges">
        <Lozenge tone={KIND_TONES[panel.kind]}>{KIND_NAMES[panel.kind]}</Lozenge>
        <Lozenge>{PHASE_NAMES[panel.phase]}</Lozenge>
      </div>
      <Purpose panel={panel} />
      {canWait(panel) ? (
        <Section title="Waits for">
          <p className={waitsFor.length > 0 ? undefined : 'panel__quiet'}>{waitingReading(panel)}</p>
          <RelatedIssues issues={urgentFirst(waitsFor)} />
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

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel__section">
      <h2 className="panel__title">{title}</h2>
      {children}
    </section>
  );
}
