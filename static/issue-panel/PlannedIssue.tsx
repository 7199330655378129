import type { ReactNode } from 'react';
import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { counted, KIND_NAMES, KIND_TONES, PHASE_NAMES } from '../shared/words';
import { Facts } from './Facts';
import { canWait, type PlannedIssuePanel, urgentFirst, waitingReading } from './panelWords';
import { RelatedIssues } from './RelatedIssues';

/** The panel of an issue that belongs to a plan, the most needed first. */
export function PlannedIssue({ panel }: { readonly panel: PlannedIssuePanel }) {
  const { waitsFor, cleared, blocks, siblings } = panel;
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
        </Section>
      ) : null}
      {blocks.length > 0 ? (
        <Section title="Waiting for this">
          <RelatedIssues issues={blocks} />
        </Section>
      ) : null}
      <Facts panel={panel} />
      <div>
        {cleared.length > 0 ? (
          <Disclosure title={`${counted(cleared.length, 'blocker')} already done`}>
            <RelatedIssues issues={cleared} />
          </Disclosure>
        ) : null}
        {siblings.length > 0 ? (
          <Disclosure title={`Same work elsewhere (${siblings.length})`}>
            <RelatedIssues issues={siblings} />
          </Disclosure>
        ) : null}
      </div>
    </>
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
