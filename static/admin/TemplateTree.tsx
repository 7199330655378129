import './TemplateTree.css';
import { useState } from 'react';
import { DisclosureGroup, type Key } from 'react-aria-components';
import type { PlanPreview, PreviewIssue } from '../shared/contract';
import { Button } from '../shared/ui/Button';
import { Disclosure } from '../shared/ui/Disclosure';
import { Lozenge } from '../shared/ui/Lozenge';
import { counted, KIND_NAMES, KIND_TONES, PHASE_NAMES, ROLE_NAMES } from '../shared/words';

/** A plan as a tree of epics that open to their issues; kept small enough to stand beside an editor. */
export function TemplateTree({ preview }: { readonly preview: PlanPreview }) {
  const { epics, counts, sprints } = preview;
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const isAllOpen = epics.every(({ key }) => open.has(key));
  return (
    <div className="template-tree">
      <div className="template-tree__head">
        <p>
          {counted(counts.epics, 'epic')} and {counted(counts.issues, 'issue')} over{' '}
          {counted(sprints, 'sprint')}, with {counted(counts.points, 'point')} and{' '}
          {counted(counts.timeBoxDays, 'working day')} of time boxes, for one sensitive data source, three
          environments and low risk.
        </p>
        <Button
          appearance="subtle"
          size="compact"
          onPress={() => setOpen(new Set(isAllOpen ? [] : epics.map(({ key }) => key)))}
        >
          {isAllOpen ? 'Collapse all' : 'Expand all'}
        </Button>
      </div>
      <DisclosureGroup allowsMultipleExpanded expandedKeys={open} onExpandedChange={setOpen}>
        {epics.map((epic) => (
          <Disclosure
            key={epic.key}
            id={epic.key}
            title={
              <span className="template-tree__epic">
                <span className="template-tree__epic-name">{epic.summary}</span>
                <span className="template-tree__facts">
                  {PHASE_NAMES[epic.phase]}, {counted(epic.children.length, 'issue')}
                </span>
              </span>
            }
          >
            {open.has(epic.key) ? <Issues issues={epic.children} /> : null}
          </Disclosure>
        ))}
      </DisclosureGroup>
    </div>
  );
}

function Issues({ issues }: { readonly issues: readonly PreviewIssue[] }) {
  return (
    <ul className="template-tree__issues">
      {issues.map((issue) => (
        <li key={issue.key} className="template-tree__issue">
          <Lozenge tone={KIND_TONES[issue.kind]}>{KIND_NAMES[issue.kind]}</Lozenge>
          <span>
            {issue.summary}
            <span className="template-tree__facts">
              {' '}
              {ROLE_NAMES[issue.role]}, {effort(issue)}, sprint {issue.sprint}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function effort({ estimate }: PreviewIssue): string {
  if (estimate === undefined) return 'no estimate';
  return estimate.type === 'points'
    ? counted(estimate.points, 'point')
    : `time box of ${counted(estimate.days, 'working day')}`;
}
