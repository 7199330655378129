import '../../../shared/ui/Table.css';
import { useState } from 'react';
import { DisclosureGroup, type Key } from 'react-aria-components';
import type { Estimate, PlanPreview, PreviewIssue } from '../../../shared/contract';
import { Button } from '../../../shared/ui/Button';
import { Disclosure } from '../../../shared/ui/Disclosure';
import { Lozenge } from '../../../shared/ui/Lozenge';
import { counted, dayInWords, KIND_NAMES, KIND_TONES, PHASE_NAMES, ROLE_NAMES } from '../../../shared/words';

type Epic = PlanPreview['epics'][number];

/** The whole plan, an epic a row; each opens to its issues. */
export function PreviewTree({ epics }: { readonly epics: readonly Epic[] }) {
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const isAllOpen = open.size === epics.length;
  return (
    <section aria-labelledby="issues-to-be">
      <div className="preview__heading">
        <h3 id="issues-to-be">Epics and their issues</h3>
        <Button
          appearance="subtle"
          size="compact"
          onPress={() => setOpen(new Set(isAllOpen ? [] : epics.map((epic) => epic.key)))}
        >
          {isAllOpen ? 'Collapse all' : 'Expand all'}
        </Button>
      </div>
      <DisclosureGroup
        className="preview__tree"
        allowsMultipleExpanded
        expandedKeys={open}
        onExpandedChange={setOpen}
      >
        {epics.map((epic) => (
          <Disclosure key={epic.key} id={epic.key} level={4} title={<EpicTitle epic={epic} />}>
            {open.has(epic.key) ? <IssueTable epic={epic} /> : null}
          </Disclosure>
        ))}
      </DisclosureGroup>
    </section>
  );
}

function EpicTitle({ epic }: { readonly epic: Epic }) {
  return (
    <span className="preview__epic">
      <span className="preview__epic-name">{epic.summary}</span>
      <span className="preview__epic-facts">
        <Lozenge>{PHASE_NAMES[epic.phase]}</Lozenge>
        <span>{counted(epic.children.length, 'issue')}</span>
        <span className="preview__due">due {dayInWords(epic.due)}</span>
      </span>
    </span>
  );
}

function IssueTable({ epic }: { readonly epic: Epic }) {
  return (
    <table className="ui-table preview__issues">
      <caption className="preview__caption">Issues of {epic.summary}</caption>
      <thead>
        <tr>
          <th scope="col" className="preview__kind">
            Kind
          </th>
          <th scope="col" className="preview__summary">
            Issue
          </th>
          <th scope="col" className="preview__role">
            Role
          </th>
          <th scope="col" className="preview__estimate">
            Estimate
          </th>
          <th scope="col" className="preview__sprint">
            Sprint
          </th>
        </tr>
      </thead>
      <tbody>
        {epic.children.map((issue) => (
          <IssueRow key={issue.key} issue={issue} />
        ))}
      </tbody>
    </table>
  );
}

function IssueRow({ issue }: { readonly issue: PreviewIssue }) {
  return (
    <tr>
      <td>
        <Lozenge tone={KIND_TONES[issue.kind]}>{KIND_NAMES[issue.kind]}</Lozenge>
      </td>
      <td>{issue.summary}</td>
      <td>{ROLE_NAMES[issue.role]}</td>
      <td>{estimateInWords(issue.estimate)}</td>
      <td>{issue.sprint}</td>
    </tr>
  );
}

function estimateInWords(estimate: Estimate | undefined): string {
  if (!estimate) return 'None';
  return estimate.type === 'points' ? counted(estimate.points, 'point') : counted(estimate.days, 'day');
}
