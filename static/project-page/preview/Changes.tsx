import './Changes.css';
import type { OriginalNode, PlanPreview } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Disclosure } from '../../shared/ui/Disclosure';
import { counted, KIND_NAMES, ROLE_NAMES } from '../../shared/words';
import { chosenToGo, type Edits, editOf, putBack, undone } from './nodeEdits';
import { estimateInWords } from './previewWords';

interface ChangesProps {
  readonly preview: PlanPreview;
  readonly edits: Edits;
  readonly onEdits: (edits: Edits) => void;
}

/** What was changed in the plan, each with the way back. Nothing where nothing was. */
export function Changes({ preview, edits, onEdits }: ChangesProps) {
  if (edits.length === 0) return null;
  const gone = chosenToGo(edits, preview.leftOut);
  const kept = preview.edited.filter(({ key }) => editOf(edits, key) !== undefined);
  const known = new Set([...preview.leftOut, ...preview.edited].map(({ key }) => key));
  // A change made a moment ago is not in the preview yet; it is counted, and named as soon as it is.
  const unnamed = edits.filter(({ node }) => !known.has(node));
  return (
    <div className="plan-changes">
      <Disclosure title={`Your changes (${edits.length})`} isInitiallyOpen>
        <ul className="plan-changes__list">
          {gone.map((node) => (
            <li key={node.key}>
              <span>
                <s>
                  <bdi>{node.summary}</bdi>
                </s>{' '}
                left out{withIssues(node, preview)}
              </span>
              <Button
                size="compact"
                aria-label={`Put back ${node.summary}`}
                onPress={() => onEdits(putBack(edits, node.key))}
              >
                Put back
              </Button>
            </li>
          ))}
          {kept.map((node) => (
            <li key={node.key}>
              <span>
                <ChangedName was={node.summary} now={editOf(edits, node.key)?.summary} />
                {changeInWords(node, edits)}
              </span>
              <UndoButton name={node.summary} onPress={() => onEdits(undone(edits, node.key))} />
            </li>
          ))}
          {unnamed.map(({ node }) => (
            <li key={node}>
              <span>A change that the plan does not show</span>
              <UndoButton name="it" onPress={() => onEdits(undone(edits, node))} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Button appearance="subtle" size="compact" onPress={() => onEdits([])}>
        Reset all changes ({edits.length})
      </Button>
    </div>
  );
}

function UndoButton({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <Button size="compact" aria-label={`Undo the change of ${name}`} onPress={onPress}>
      Undo
    </Button>
  );
}

function withIssues({ key, kind }: OriginalNode, { leftOut }: PlanPreview): string {
  if (kind !== 'epic') return '';
  const issues = leftOut.filter(({ epic }) => epic === key).length;
  return issues === 0 ? '' : ` with its ${counted(issues, 'issue')}`;
}

/** Names stand apart from the words around them, whichever way they are written. */
function ChangedName({ was, now }: { readonly was: string; readonly now: string | undefined }) {
  if (now === undefined) return <bdi>{was}</bdi>;
  return (
    <>
      “<bdi>{now}</bdi>” instead of “<bdi>{was}</bdi>”
    </>
  );
}

/** What else was changed of an issue, with what it was before: `: 5 points, was 3 points`; empty for nothing. */
function changeInWords(was: OriginalNode, edits: Edits): string {
  const edit = editOf(edits, was.key);
  const parts = [
    edit?.kind === undefined ? undefined : `${KIND_NAMES[edit.kind]}, was ${KIND_NAMES[was.kind]}`,
    edit?.estimate === undefined
      ? undefined
      : `${estimateInWords(edit.estimate)}, was ${estimateInWords(was.estimate)}`,
    edit?.role === undefined ? undefined : `${ROLE_NAMES[edit.role]}, was ${ROLE_NAMES[was.role]}`,
    edit?.sprint === undefined ? undefined : `not before sprint ${edit.sprint}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}
