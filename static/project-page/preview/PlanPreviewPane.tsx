import { useCallback, useMemo, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { PlanPreview } from '../../shared/contract';
import { SectionMessage } from '../../shared/ui/SectionMessage';
import { Spinner } from '../../shared/ui/Spinner';
import { Changes } from './Changes';
import { EditNode } from './EditNode';
import { changed, type Edits, editOf, leftOut } from './nodeEdits';
import './PlanPreviewPane.css';
import { PlanTree } from './PlanTree';
import { PreviewCounts } from './PreviewCounts';
import { finishInWords, overloadInWords, pathInWords, sizeInWords } from './previewWords';
import { Timeline } from './Timeline';

interface PaneProps {
  readonly preview: PlanPreview;
  /** Whether a newer preview is on its way. */
  readonly isUpdating: boolean;
  readonly edits: Edits;
  readonly onEdits: (edits: Edits) => void;
  readonly today: string;
  readonly target: string | undefined;
  readonly capacity: number | undefined;
}

type View = 'tree' | 'timeline';

/** Everything that will be created, to be looked over and changed before anything is. */
export function PlanPreviewPane(props: PaneProps) {
  const { preview, isUpdating, edits, onEdits, today, target, capacity } = props;
  const [view, setView] = useState<View>('tree');
  const [editing, setEditing] = useState<string>();
  const anchor = useRef<Element>(null);
  const nodes = useMemo(
    () => new Map(preview.epics.flatMap((epic) => [epic, ...epic.children]).map((node) => [node.key, node])),
    [preview.epics],
  );
  const nameOf = useCallback((key: string) => nodes.get(key)?.summary ?? key, [nodes]);
  const actions = useMemo(
    () => ({
      isChanged: (key: string) => editOf(edits, key) !== undefined,
      onEdit: (key: string, at: Element) => {
        anchor.current = at;
        setEditing(key);
      },
      onLeaveOut: (key: string) => onEdits(leftOut(edits, key)),
    }),
    [edits, onEdits],
  );
  const close = () => {
    setEditing(undefined);
    focusSoon(anchor.current);
  };
  const node = editing === undefined ? undefined : nodes.get(editing);
  return (
    <div className="plan-preview">
      <Summary preview={preview} />
      <Warnings preview={preview} target={target} />
      <PreviewCounts preview={preview} />
      <Changes {...{ preview, edits, onEdits }} />
      <section aria-labelledby="issues-to-be" className="plan-preview__plan">
        <div className="plan-preview__heading">
          <h3 id="issues-to-be">Epics and their issues</h3>
          <div className="plan-preview__state" aria-live="polite">
            {isUpdating ? <Spinner label="Updating" /> : null}
          </div>
          <ViewSwitch view={view} onView={setView} />
        </div>
        {preview.counts.issues === 0 ? (
          <p className="plan-preview__empty">
            Everything is left out. Put something back to generate a plan.
          </p>
        ) : view === 'tree' ? (
          <PlanTree epics={preview.epics} nameOf={nameOf} actions={actions} />
        ) : (
          <Timeline {...{ preview, today, target, capacity }} {...actions} />
        )}
      </section>
      {node === undefined ? null : (
        <EditNode
          key={node.key}
          node={node}
          original={preview.edited.find(({ key }) => key === node.key) ?? node}
          edit={editOf(edits, node.key)}
          after={node.after.map(nameOf)}
          anchor={anchor}
          onClose={close}
          onChange={(change) => {
            onEdits(changed(edits, node.key, change));
            close();
          }}
          onLeaveOut={() => {
            onEdits(leftOut(edits, node.key));
            close();
          }}
        />
      )}
    </div>
  );
}

/** Gives the keyboard back to what opened the fields, after they have gone: they open beside it, without a trigger. */
function focusSoon(opener: Element | null): void {
  const button = opener?.closest('button');
  requestAnimationFrame(() => requestAnimationFrame(() => button?.focus({ preventScroll: true })));
}

function Summary({ preview }: { readonly preview: PlanPreview }) {
  return (
    <div className="plan-preview__summary">
      <p>{sizeInWords(preview)} Nothing is created before you press the button.</p>
      <p>{finishInWords(preview)}</p>
      <p>{pathInWords(preview)}</p>
    </div>
  );
}

function Warnings({ preview, target }: Pick<PaneProps, 'preview' | 'target'>) {
  const overload = overloadInWords(preview);
  const warnings = [...preview.warnings, ...(overload === undefined ? [] : [overload])];
  if (warnings.length === 0) return null;
  // Without a date to miss or a capacity to exceed, what the server warns of is only good to know.
  const isSerious = overload !== undefined || (target !== undefined && preview.finish > target);
  return (
    <SectionMessage appearance={isSerious ? 'warning' : 'information'}>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </SectionMessage>
  );
}

function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <ToggleButtonGroup
      aria-label="How to show the plan"
      className="plan-preview__views"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onView(keys.has('timeline') ? 'timeline' : 'tree')}
    >
      <ToggleButton id="tree" className="plan-preview__view">
        Tree
      </ToggleButton>
      <ToggleButton id="timeline" className="plan-preview__view">
        Timeline
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
