import { differenceInCalendarDays, parseISO } from 'date-fns';
import { slugs } from '../template/slug';
import type { Template } from '../template/types';
import { linksOf, type PlanLink } from './links';
import { makePlan } from './makePlan';
import type { Day, NodeEdit, Plan, PlanInput, PlanNode, Seat, SourceInput } from './types';

/** What a plan grows by. What is there already is never renamed or taken away. */
export interface Additions {
  readonly sources: readonly SourceInput[];
  /** Work reaches them after the ones before production and before production itself. */
  readonly environments: readonly string[];
  readonly team: readonly Seat[];
}

/**
 * The answers of a plan with what it grows by: sources and seats behind the ones there are, environments before the
 * last, which stays production. So the node keys of what exists stay as they are.
 *
 * @example
 * grownInput(input, { sources: [], environments: ['staging'], team: [] }).environments; // ['dev', 'test', 'staging', 'prod']
 */
export const grownInput = (input: PlanInput, { sources, environments, team }: Additions): PlanInput => ({
  ...input,
  sources: [...input.sources, ...sources],
  environments: [...input.environments.slice(0, -1), ...environments, ...input.environments.slice(-1)],
  team: [...input.team, ...team],
});

export interface GrowthRequest {
  /** The template that the plan was made from, and the one that it grows by: the same, or a newer version. */
  readonly from: Template;
  readonly to: Template;
  /** Node keys of all that the plan ever had, where `from` only stands in for its template, which is gone. */
  readonly known?: ReadonlySet<string> | undefined;
  readonly before: PlanInput;
  /** See {@link grownInput}. */
  readonly grown: PlanInput;
  /** Node keys of the issues that exist. */
  readonly existing: ReadonlySet<string>;
  /** Nodes to create although they were deleted or left out earlier. */
  readonly recreate: ReadonlySet<string>;
  /** What is new does not begin before it. */
  readonly today: Day;
}

/** The difference between a plan and what it becomes. */
export interface Growth {
  /** The answers of the grown plan: what stays out is left out, and what is new begins now at the earliest. */
  readonly input: PlanInput;
  readonly plan: Plan;
  /** In plan order, epics first. */
  readonly added: readonly PlanNode[];
  /** Nodes of the grown plan that have an issue; they are left as they are. */
  readonly kept: readonly PlanNode[];
  /** Deleted or left out earlier, in plan order: they stay so. */
  readonly out: readonly PlanNode[];
  /** Have an issue, but no place in the grown plan. The issues are kept. */
  readonly dropped: readonly PlanNode[];
  /** Links of what is new, to each other and to what exists. Links between issues that exist are left as they are. */
  readonly links: readonly PlanLink[];
}

/**
 * How a plan grows: what is new, and what of it is created. A node is recognised by its key, so it does not matter how
 * people have renamed or moved its issue. What people have deleted stays deleted, as does what was left out before,
 * unless asked for; a node that is asked for brings its epic. An epic that was deleted while some of its issues were
 * kept is not created again either, and what is new in it has no epic.
 */
export const growthOf = (request: GrowthRequest): Growth => {
  const { from, to, before, grown, existing, today } = request;
  const old = makePlan(from, before);
  const whole = makePlan(to, withAllIn(grown));
  const out = staysOut(whole, old, request, withEpics(whole, request.recreate));
  const input = { ...grown, edits: editsOf(grown, whole, out, existing, sprintOn(today, grown)) };
  const plan = makePlan(to, input);
  const added = plan.nodes.filter(({ key }) => !existing.has(key) && !out.nodes.has(key));
  const planned = new Set(plan.nodes.map(({ key }) => key));
  return {
    input,
    plan,
    added,
    kept: plan.nodes.filter(({ key }) => existing.has(key)),
    out: whole.nodes.filter(({ key }) => out.nodes.has(key)),
    dropped: old.nodes.filter(({ key }) => existing.has(key) && !planned.has(key)),
    links: linksOfNew(plan, new Set(added.map(({ key }) => key)), existing),
  };
};

/** Links with an end that is new, and the other new or there already. */
export const linksOfNew = (
  plan: Plan,
  added: ReadonlySet<string>,
  existing: Pick<ReadonlySet<string>, 'has'>,
): readonly PlanLink[] =>
  linksOf(plan).filter(({ blocker, blocked }) => {
    const stands = (key: string) => added.has(key) || existing.has(key);
    return (added.has(blocker) || added.has(blocked)) && stands(blocker) && stands(blocked);
  });

/**
 * A sentence where what is added would change the safe name, and so the node keys, of what is there; undefined where it
 * does not.
 */
export const renamedBy = (before: PlanInput, grown: PlanInput): string | undefined => {
  const clash =
    movedName(namesOf(before.sources), namesOf(grown.sources), 'source') ??
    movedName(before.environments, grown.environments, 'environment') ??
    movedName(namesOf(before.team), namesOf(grown.team), 'seat');
  if (clash === undefined) return undefined;
  return /[a-z0-9]/i.test(clash)
    ? `A new name is too much like “${clash}”, which the plan has already. Choose another name.`
    : `The app recognises the issues of “${clash}” by its place in the list, because its name has no Latin letters. So nothing can be added before it.`;
};

const namesOf = (named: readonly { readonly name: string }[]): readonly string[] =>
  named.map(({ name }) => name);

const movedName = (
  before: readonly string[],
  grown: readonly string[],
  fallback: string,
): string | undefined => {
  const after = slugs(grown, fallback);
  const nowOf = new Map(grown.map((name, index) => [name, after[index]]));
  const safe = slugs(before, fallback);
  return before.find((name, index) => nowOf.get(name) !== safe[index]);
};

/** Nodes that are asked for, with the epics that they need. */
const withEpics = (plan: Plan, asked: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([
    ...asked,
    ...plan.nodes.flatMap(({ key, epic }) => (asked.has(key) && epic !== undefined ? [epic] : [])),
  ]);

interface Outside {
  /** Nodes that stay out, an epic without the issues in it. */
  readonly nodes: ReadonlySet<string>;
  /** Those of the epics that have no issue left either: with them goes everything in them. */
  readonly wholeEpics: ReadonlySet<string>;
}

/** What was deleted or left out earlier, and nobody asks for. */
const staysOut = (
  whole: Plan,
  old: Plan,
  request: Pick<GrowthRequest, 'before' | 'existing' | 'known'>,
  recreate: ReadonlySet<string>,
): Outside => {
  const { before, existing, known = new Set(old.nodes.map(({ key }) => key)) } = request;
  const leftOut = new Set(before.edits.flatMap(({ node, leaveOut }) => (leaveOut ? [node] : [])));
  const isMissing = (key: string) => !existing.has(key) && !recreate.has(key);
  const wasThere = (key: string) => known.has(key) || leftOut.has(key);
  const inUse = new Set(whole.nodes.flatMap(({ key, epic = '' }) => (existing.has(key) ? [epic] : [])));
  const goneEpics = whole.nodes.filter(({ kind, key }) => kind === 'epic' && isMissing(key) && wasThere(key));
  const wholeEpics = new Set(goneEpics.flatMap(({ key }) => (inUse.has(key) ? [] : [key])));
  const issues = whole.nodes.filter(
    ({ epic, key }) => epic !== undefined && isMissing(key) && (wasThere(key) || wholeEpics.has(epic)),
  );
  return { nodes: new Set([...goneEpics, ...issues].map(({ key }) => key)), wholeEpics };
};

/** The changes of a grown plan: those there were, with what stays out left out, and what is new no earlier than now. */
const editsOf = (
  grown: PlanInput,
  whole: Plan,
  out: Outside,
  existing: ReadonlySet<string>,
  sprint: number,
): readonly NodeEdit[] => {
  const edits = new Map(grown.edits.map((edit) => [edit.node, edit]));
  for (const { key, epic, sprint: planned } of whole.nodes) {
    const { leaveOut: _, ...edit } = edits.get(key) ?? { node: key };
    const isFresh = epic !== undefined && !existing.has(key) && !out.nodes.has(key);
    edits.set(key, {
      ...edit,
      ...(isLeftOut(key, epic, out) ? { leaveOut: true } : {}),
      ...(isFresh && planned < sprint ? { sprint } : {}),
    });
  }
  return [...edits.values()].filter((edit) => Object.keys(edit).length > 1);
};

/** An epic that is left out takes its issues with it; one whose issues exist has to stay in the plan for them. */
const isLeftOut = (key: string, epic: string | undefined, { nodes, wholeEpics }: Outside): boolean =>
  epic === undefined ? wholeEpics.has(key) : nodes.has(key) && !wholeEpics.has(epic);

/** 1-based sprint of a plan on a day; the first where the plan has not begun. */
const sprintOn = (today: Day, { start, sprintLengthDays }: PlanInput): number =>
  Math.max(1, Math.floor(differenceInCalendarDays(parseISO(today), parseISO(start)) / sprintLengthDays) + 1);

const withAllIn = (input: PlanInput): PlanInput => ({
  ...input,
  edits: input.edits.map(({ leaveOut: _, ...edit }) => edit),
});
