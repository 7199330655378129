import './PlanTree.css';
import { createContext, use, useMemo, useState } from 'react';
import {
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import type { PreviewEpic, PreviewIssue, PreviewNode } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { IconButton } from '../../shared/ui/IconButton';
import { ChevronRightIcon, CrossIcon, EditIcon } from '../../shared/ui/icons';
import { Lozenge } from '../../shared/ui/Lozenge';
import { useGrowing } from '../../shared/useGrowing';
import { counted, dayInWords, KIND_NAMES, KIND_TONES, PHASE_NAMES, ROLE_NAMES } from '../../shared/words';
import type { NodeActions } from './nodeActions';
import { estimateInWords } from './previewWords';

interface PlanTreeProps {
  readonly epics: readonly PreviewEpic[];
  readonly nameOf: (key: string) => string;
  readonly actions: NodeActions;
}

/** What rows show is looked up when they are drawn, so that a change redraws the rows in sight and builds none anew. */
interface RowSource extends Omit<PlanTreeProps, 'epics'> {
  readonly epics: ReadonlyMap<string, PreviewEpic>;
  readonly issues: ReadonlyMap<string, PreviewIssue>;
}

const Rows = createContext<RowSource | undefined>(undefined);

/** A row as the tree knows it: the same object for as long as nothing in it changes, so that only new rows are built. */
interface RowItem {
  readonly key: string;
  readonly name: string;
  /** One while the epic is closed, by which the tree knows that it opens; none for issues. */
  readonly children: readonly RowItem[];
}

const ROWS_A_FRAME = 150;
const ROW_HEIGHT = { estimatedRowSize: 53 } as const;

/** The whole plan as a tree: an epic a row, each opens to its issues. Only the rows in sight are drawn. */
export function PlanTree({ epics, nameOf, actions }: PlanTreeProps) {
  const [open, setOpen] = useState<ReadonlySet<Key>>(new Set());
  const [itemOf] = useState(rowItems);
  const most = useGrowing(
    Math.max(0, ...epics.map(({ key, children }) => (open.has(key) ? children.length : 0))),
    ROWS_A_FRAME,
  );
  const source = useMemo(
    () => ({
      epics: new Map(epics.map((epic) => [epic.key, epic])),
      issues: new Map(epics.flatMap(({ children }) => children).map((issue) => [issue.key, issue])),
      nameOf,
      actions,
    }),
    [epics, nameOf, actions],
  );
  const isAllOpen = epics.every(({ key }) => open.has(key));
  return (
    <div className="plan-tree">
      <div className="plan-tree__tools">
        <Button
          appearance="subtle"
          size="compact"
          onPress={() => (isAllOpen ? setOpen(new Set()) : openInTurn(epics, setOpen))}
        >
          {isAllOpen ? 'Collapse all' : 'Expand all'}
        </Button>
      </div>
      <Rows value={source}>
        <Virtualizer layout={ListLayout} layoutOptions={ROW_HEIGHT} shouldObserveItemSize>
          <Tree
            aria-label="Epics and their issues"
            className="plan-tree__rows"
            items={epics.map((epic) => itemOf(epic, epic.children.slice(0, open.has(epic.key) ? most : 1)))}
            expandedKeys={open}
            onExpandedChange={setOpen}
          >
            {epicItem}
          </Tree>
        </Virtualizer>
      </Rows>
    </div>
  );
}

const epicItem = ({ key, name, children }: RowItem) => (
  <TreeItem id={key} textValue={name} className="plan-tree__row plan-tree__row--epic">
    <TreeItemContent>
      <EpicRow nodeKey={key} />
    </TreeItemContent>
    <Collection items={children}>{issueItem}</Collection>
  </TreeItem>
);

const issueItem = ({ key, name }: RowItem) => (
  <TreeItem id={key} textValue={name} className="plan-tree__row">
    <TreeItemContent>
      <IssueRow nodeKey={key} />
    </TreeItemContent>
  </TreeItem>
);

type RowItemOf = (node: PreviewNode, children?: readonly PreviewNode[]) => RowItem;

/** Remembers the items it made, and gives the same one for the same row. */
function rowItems(): RowItemOf {
  const items = new Map<string, RowItem>();
  const itemOf: RowItemOf = ({ key, summary: name }, inside = []) => {
    const children = inside.map((child) => itemOf(child));
    const known = items.get(key);
    if (known?.name === name && isSameList(known.children, children)) return known;
    const item = { key, name, children };
    items.set(key, item);
    return item;
  };
  return itemOf;
}

const isSameList = (some: readonly RowItem[], others: readonly RowItem[]): boolean =>
  some.length === others.length && some.every((item, index) => item === others[index]);

/** Opens one epic a frame: thousands of rows at once would hold the page up. */
function openInTurn(
  [first, ...rest]: readonly PreviewEpic[],
  setOpen: (next: (last: ReadonlySet<Key>) => ReadonlySet<Key>) => void,
): void {
  if (first === undefined) return;
  setOpen((last) => new Set([...last, first.key]));
  requestAnimationFrame(() => openInTurn(rest, setOpen));
}

function EpicRow({ nodeKey }: { readonly nodeKey: string }) {
  const rows = use(Rows);
  const epic = rows?.epics.get(nodeKey);
  if (rows === undefined || epic === undefined) return null;
  const { actions } = rows;
  return (
    <div className="plan-tree__cells plan-tree__cells--epic">
      <IconButton slot="chevron" className="plan-tree__chevron" label={`Issues of ${epic.summary}`}>
        <ChevronRightIcon />
      </IconButton>
      <span className="plan-tree__name">
        <bdi className="plan-tree__summary">{epic.summary}</bdi>
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

function IssueRow({ nodeKey }: { readonly nodeKey: string }) {
  const rows = use(Rows);
  const issue = rows?.issues.get(nodeKey);
  if (rows === undefined || issue === undefined) return null;
  const { nameOf, actions } = rows;
  return (
    <div className="plan-tree__cells">
      <span className="plan-tree__kind">
        <Lozenge tone={KIND_TONES[issue.kind]}>{KIND_NAMES[issue.kind]}</Lozenge>
      </span>
      <span className="plan-tree__name">
        <bdi className="plan-tree__summary">{issue.summary}</bdi>
        <Changed isChanged={actions.isChanged(issue.key)} />
        <After names={issue.after.map(nameOf)} />
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

/** What an issue comes after; nothing where it comes after nothing. */
function After({ names }: { readonly names: readonly string[] }) {
  const [first] = names;
  if (first === undefined) return null;
  return (
    <span className="plan-tree__after">
      after <bdi>{first}</bdi>
      {names.length === 1 ? '' : ` and ${names.length - 1} more`}
    </span>
  );
}
