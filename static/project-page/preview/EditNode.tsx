import './EditNode.css';
import { type FormEvent, type RefObject, useState } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { LIMITS } from '../../../src/contract/limits';
import type { ItemKind, NodeEdit, OriginalNode, PlanPreview, Role } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import { TextField } from '../../shared/ui/TextField';
import { KIND_NAMES, ROLE_NAMES, ROLES } from '../../shared/words';
import type { Change } from './nodeEdits';
import { estimateAmount, isTimeBoxed } from './previewWords';

type Node = PlanPreview['epics'][number]['children'][number] | PlanPreview['epics'][number];

interface EditNodeProps {
  readonly node: Node;
  /** The node before any change. */
  readonly original: OriginalNode;
  readonly edit: NodeEdit | undefined;
  /** Names of the nodes it comes after. */
  readonly after: readonly string[];
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly onChange: (change: Change) => void;
  readonly onLeaveOut: () => void;
}

/** The fields of one node, next to where it is shown. Nothing is changed before "Apply". */
export function EditNode(props: EditNodeProps) {
  const { node, anchor, onClose } = props;
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom end"
      className="ui-popover edit-node"
    >
      <Dialog className="edit-node__dialog">
        <Heading slot="title" level={4} className="edit-node__title">
          {node.kind === 'epic' ? 'Change this epic' : 'Change this issue'}
        </Heading>
        <EditForm {...props} />
      </Dialog>
    </Popover>
  );
}

interface Answers {
  readonly summary: string;
  readonly kind: ItemKind;
  readonly role: Role;
  readonly amount: string;
  readonly sprint: string;
}

function EditForm({ node, original, edit, after, onClose, onChange, onLeaveOut }: EditNodeProps) {
  const [answers, setAnswers] = useState<Answers>({
    summary: node.summary,
    kind: node.kind === 'epic' ? 'story' : node.kind,
    role: node.role,
    amount: node.estimate === undefined ? '' : String(estimateAmount(node.estimate)),
    sprint: edit?.sprint === undefined ? '' : String(edit.sprint),
  });
  const [isTried, setTried] = useState(false);
  const isEpic = node.kind === 'epic';
  const found = problemsOf(answers, isEpic);
  const errors = isTried ? found : {};
  const set = (change: Partial<Answers>) => setAnswers((last) => ({ ...last, ...change }));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    // React hands the event on to the wizard's own form, which is not meant.
    event.stopPropagation();
    setTried(true);
    if (Object.keys(found).length === 0) onChange(changeOf(answers, original));
  };
  const timeBoxed = isTimeBoxed(answers.kind);
  return (
    <form className="edit-node__form" onSubmit={apply} noValidate>
      <TextField
        label="Name"
        value={answers.summary}
        onChange={(summary) => set({ summary })}
        error={errors.summary}
        autoFocus
      />
      {isEpic ? null : (
        <div className="edit-node__pair">
          <Select label="Kind" options={KINDS} value={answers.kind} onChange={(kind) => set({ kind })} />
          <TextField
            label={timeBoxed ? 'Time box in days' : 'Points'}
            inputMode="numeric"
            value={answers.amount}
            onChange={(amount) => set({ amount })}
            error={errors.amount}
          />
        </div>
      )}
      <Select label="Role" options={ROLE_OPTIONS} value={answers.role} onChange={(role) => set({ role })} />
      <TextField
        label={isEpic ? 'No issue before sprint' : 'Not before sprint'}
        isOptional
        inputMode="numeric"
        value={answers.sprint}
        onChange={(sprint) => set({ sprint })}
        description={placeInWords(node, after)}
        error={errors.sprint}
      />
      <div className="edit-node__buttons">
        <Button type="submit" appearance="primary">
          Apply
        </Button>
        <Button onPress={onClose}>Cancel</Button>
        <Button appearance="subtle" onPress={onLeaveOut}>
          Leave out
        </Button>
      </div>
    </form>
  );
}

const KINDS = (['spike', 'slice', 'story', 'checkpoint', 'sign-off', 'experiment'] as const).map((value) => ({
  value,
  label: KIND_NAMES[value],
}));

const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));

/** Where it is planned now, and what holds it there. */
function placeInWords(node: Node, after: readonly string[]): string {
  if (node.kind === 'epic') return `Now its last issue is planned for sprint ${node.sprint}.`;
  const [first] = after;
  const held =
    first === undefined ? '' : `, after ${first}${after.length > 1 ? ` and ${after.length - 1} more` : ''}`;
  return `Now planned for sprint ${node.sprint}${held}.`;
}

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;

function problemsOf(answers: Answers, isEpic: boolean): Partial<Record<keyof Answers, string>> {
  const { summary, kind, amount, sprint } = answers;
  const [least, most] = isTimeBoxed(kind) ? [1, LIMITS.timeBoxDays] : [0, LIMITS.points];
  const number = wholeNumber(amount);
  const isAmount = number !== undefined && number >= least && number <= most;
  const wanted = wholeNumber(sprint);
  const isSprint = sprint.trim() === '' || (wanted !== undefined && wanted >= 1 && wanted <= LIMITS.sprints);
  const length = summary.trim().length;
  return {
    ...(length === 0 ? { summary: 'Give it a name.' } : {}),
    ...(length > LIMITS.summaryLength
      ? { summary: `Shorten this to ${LIMITS.summaryLength} characters; it has ${length}.` }
      : {}),
    ...(isEpic || isAmount ? {} : { amount: `A whole number from ${least} to ${most}.` }),
    ...(isSprint ? {} : { sprint: `A whole number from 1 to ${LIMITS.sprints}, or nothing.` }),
  };
}

/** What differs from the node as it was. An estimate that stays is left to follow the kind. */
function changeOf(answers: Answers, original: OriginalNode): Change {
  const amount = wholeNumber(answers.amount);
  const sprint = wholeNumber(answers.sprint);
  const summary = answers.summary.trim();
  const words = {
    ...(summary === original.summary ? {} : { summary }),
    ...(answers.role === original.role ? {} : { role: answers.role }),
    ...(sprint === undefined ? {} : { sprint }),
  };
  if (original.kind === 'epic' || original.estimate === undefined || amount === undefined) return words;
  const isEstimated = amount !== estimateAmount(original.estimate);
  return {
    ...words,
    ...(answers.kind === original.kind ? {} : { kind: answers.kind }),
    ...(isEstimated
      ? {
          estimate: isTimeBoxed(answers.kind)
            ? { type: 'time-box', days: amount }
            : { type: 'points', points: amount },
        }
      : {}),
  };
}
