import type { Outline, OutlineEpic, OutlineIssue } from './schedulePlan';
import type { Estimate, NodeEdit } from './types';
import type { ItemKind } from './vocabulary';

/** An outline as the manager wants it. */
export interface EditedOutline extends Outline {
  /** Node keys that were changed but are not there, as after a newer template dropped them. */
  readonly unknown: readonly string[];
}

/**
 * An outline with the manager's changes. A node keeps its key whatever is changed.
 *
 * - Left out: the node goes, an epic with its issues. What came after it comes after what it came after itself, so the
 *   order of the rest stays. The time it would have waited goes with it.
 * - Kind and estimate: a kind that is estimated in the other unit takes the estimate over, a point as a day, and an
 *   estimate given in the other unit likewise, so a change is never refused. See {@link estimateFor}.
 * - Sprint: of an issue, the earliest in which it begins, in place of the template's hint; of an epic, the earliest
 *   for those of its issues that have no change of their own.
 *
 * Changing an outline that is changed already by the same edits changes nothing.
 */
export const applyEdits = (outline: Outline, edits: readonly NodeEdit[]): EditedOutline => {
  const byNode = new Map(edits.map((edit) => [edit.node, edit]));
  const isLeftOut = (key: string | undefined) => key !== undefined && byNode.get(key)?.leaveOut === true;
  const epics = outline.epics.filter(({ key }) => !isLeftOut(key));
  const known = new Set([...outline.epics, ...outline.issues].map(({ key }) => key));
  const goes = ({ key, epic }: OutlineIssue) => isLeftOut(key) || isLeftOut(epic);
  return {
    template: outline.template,
    epics: epics.map((epic) => editedEpic(epic, byNode.get(epic.key))),
    issues: withoutThose(outline.issues, goes).map((issue) =>
      editedIssue(issue, byNode.get(issue.key), byNode.get(issue.epic)),
    ),
    unknown: [...byNode.keys()].filter((key) => !known.has(key)),
  };
};

/** The issues that stay; each blocker that goes is replaced by its own blockers, and theirs where those go as well. */
const withoutThose = (
  issues: readonly OutlineIssue[],
  goes: (issue: OutlineIssue) => boolean,
): readonly OutlineIssue[] => {
  const gone = new Map(issues.filter(goes).map(({ key, after }) => [key, after]));
  if (gone.size === 0) return issues;
  return issues
    .filter(({ key }) => !gone.has(key))
    .map((issue) =>
      issue.after.some((blocker) => gone.has(blocker))
        ? { ...issue, after: standingBlockers(issue.after, gone) }
        : issue,
    );
};

const standingBlockers = (
  after: readonly string[],
  gone: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const seen = new Set<string>();
  const open = [...after].reverse();
  // Depth first and in order, so that a replaced blocker's own ones stand where it stood.
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...[...(gone.get(key) ?? [])].reverse());
  }
  return [...seen].filter((key) => !gone.has(key));
};

const editedEpic = (epic: OutlineEpic, edit: NodeEdit | undefined): OutlineEpic =>
  edit === undefined ? epic : { ...epic, ...wordsOf(edit), role: edit.role ?? epic.role };

const editedIssue = (
  issue: OutlineIssue,
  edit: NodeEdit | undefined,
  epicEdit: NodeEdit | undefined,
): OutlineIssue => {
  const sprint = edit?.sprint ?? epicEdit?.sprint;
  const moved = sprint === undefined ? issue : { ...issue, notBeforeSprint: sprint };
  if (edit === undefined) return moved;
  const kind = edit.kind ?? issue.kind;
  return {
    ...moved,
    ...wordsOf(edit),
    role: edit.role ?? issue.role,
    kind,
    estimate: estimateFor(kind, edit.estimate ?? issue.estimate),
    labels: issue.labels.map((label) => (label === `kind-${issue.kind}` ? `kind-${kind}` : label)),
  };
};

/** A new summary on one line, because Jira refuses one with a line break. */
const wordsOf = ({ summary }: NodeEdit) => {
  const line = summary?.replaceAll(/\s+/g, ' ').trim();
  return line === undefined || line === '' ? {} : { summary: line };
};

/** Shortest and longest time box, as templates may give. */
const TIME_BOX_DAYS = { shortest: 1, longest: 60 } as const;

/**
 * An estimate in the unit of its kind: spikes and experiments have a time box, everything else has points. A point is
 * planned as a working day, so the number stays; only a time box has no 0.
 *
 * @example
 * estimateFor('spike', { type: 'points', points: 3 }); // { type: 'time-box', days: 3 }
 */
export const estimateFor = (kind: ItemKind, estimate: Estimate): Estimate => {
  const amount = estimate.type === 'points' ? estimate.points : estimate.days;
  if (kind !== 'spike' && kind !== 'experiment') return { type: 'points', points: amount };
  const { shortest, longest } = TIME_BOX_DAYS;
  return { type: 'time-box', days: Math.min(longest, Math.max(shortest, amount)) };
};
