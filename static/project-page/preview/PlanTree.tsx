import './PlanTree.css';
import { useMemo, useState } from 'react';
import {
  Button as AriaButton,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import type { PreviewEpic, PreviewIssue } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { ChevronRightIcon, CrossIcon, EditIcon } from '../../shared/ui/icons';
import { Lozenge } from '../../shared/ui/Lozenge';
import { counted, dayInWords, KIND_NAMES, KIND_TONES, PHASE_NAMES, ROLE_NAMES } from '../../shared/words';
import type { NodeActions } from './nodeActions';
import { estimateInWords } from './previewWords';

interface PlanTreeProps {
  readonly epics: readonly PreviewEpic[];
  readonly nameOf: (key: string) => string;
  readonly actions: NodeActions;
}

const ROW_HEIGHT = { estimatedRowSize: 53 } as const;

/** The whole plan as a tree: an epic a row, each opens to its issues. Only the rows in sight are drawn. */
export function PlanTree({ epics, nameOf, actions }: PlanTreeProps) {
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const isAllOpen = epics.every(({ key }) => open.has(key));
  return (
    <div className="plan-tree">
      <div className="plan-tree__tools">
        <Button
          appearance="subtle"
          size="compact"
          onPress={() => setOpen(new Set(isAllOpen ? [] : epics.map((epic) => epic.key)))}
        >
          {isAllOpen ? 'Collapse all' : 'Expand all'}
        </Button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={ROW_HEIGHT} shouldObserveItemSize>
        <Tree
          aria-label="Epics and their issues"
          className="plan-tree__rows"
          items={epics}
          expandedKeys={open}
          onExpandedChange={setOpen}
          dependencies={[actions, nameOf]}
        >
          {(epic) => (
            <TreeItem id={epic.key} textValue={epic.summary} className="plan-tree__row plan-tree__row--epic">
              <TreeItemContent>
                <EpicRow epic={epic} actions={actions} />
              </TreeItemContent>
              <Collection items={epic.children} dependencies={[actions, nameOf]}>
                {(issue) => (
                  <TreeItem id={issue.key} textValue={issue.summary} className="plan-tree__row">
                    <TreeItemContent>
                      <IssueRow issue={issue} nameOf={nameOf} actions={actions} />
                    </TreeItemContent>
                  </TreeItem>
                )}
              </Collection>
            </TreeItem>
          )}
        </Tree>
      </Virtualizer>
    </div>
  );
}

function EpicRow({ epic, actions }: { readonly epic: PreviewEpic; readonly actions: NodeActions }) {
  return (
    <div className="plan-tree__cells plan-tree__cells--epic">
      <AriaButton slot="chevron" className="plan-tree__chevron" aria-label={`Issues of ${epic.summary}`}>
        <ChevronRightIcon />
      </AriaButton>
      <span className="plan-tree__name">
        <span className="plan-tree__summary">{epic.summary}</span>
        <Changed isChanged={actions.isChanged(epic.key)} />
      </span>
      <span className="plan-tree__facts">
        <span className="plan-tree__phase">
          <Lozenge>{PHASE_NAMES[epic.phase]}</Lozenge>
        </span>
        <span>{counted(epic.children.length, 'issue')}</span>
        <span>due {dayInWords(epic.due)}</span>
      </span>
      <RowActions nodeKey={epic.key} name={epic.summary} actions={actions} />
    </div>
  );
}

interface IssueRowProps extends Omit<PlanTreeProps, 'epics'> {
  readonly issue: PreviewIssue;
}

function IssueRow({ issue, nameOf, actions }: IssueRowProps) {
  const waits = useMemo(() => afterInWords(issue.after.map(nameOf)), [issue.after, nameOf]);
  return (
    <div className="plan-tree__cells">
      <span className="plan-tree__kind">
        <Lozenge tone={KIND_TONES[issue.kind]}>{KIND_NAMES[issue.kind]}</Lozenge>
      </span>
      <span className="plan-tree__name">
        <span className="plan-tree__summary">{issue.summary}</span>
        <Changed isChanged={actions.isChanged(issue.key)} />
        {waits === undefined ? null : <span className="plan-tree__after">{waits}</span>}
      </span>
      <span className="plan-tree__facts">
        <span className="plan-tree__role">{ROLE_NAMES[issue.role]}</span>
        <span className="plan-tree__estimate">{estimateInWords(issue.estimate)}</span>
        <span className="plan-tree__sprint">Sprint {issue.sprint}</span>
      </span>
      <RowActions nodeKey={issue.key} name={issue.summary} actions={actions} />
    </div>
  );
}

function Changed({ isChanged }: { readonly isChanged: boolean }) {
  return isChanged ? <Lozenge tone="information">Changed</Lozenge> : null;
}

function RowActions(props: {
  readonly nodeKey: string;
  readonly name: string;
  readonly actions: NodeActions;
}) {
  const { nodeKey, name, actions } = props;
  return (
    <span className="plan-tree__actions">
      <Button
        appearance="subtle"
        size="compact"
        icon={<EditIcon />}
        aria-label={`Change ${name}`}
        onPress={({ target }) => actions.onEdit(nodeKey, target)}
      />
      <Button
        appearance="subtle"
        size="compact"
        icon={<CrossIcon />}
        aria-label={`Leave out ${name}`}
        onPress={() => actions.onLeaveOut(nodeKey)}
      />
    </span>
  );
}

/** What an issue comes after; undefined for nothing. */
function afterInWords(names: readonly string[]): string | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  return names.length === 1 ? `after ${first}` : `after ${first} and ${names.length - 1} more`;
}
