import type { PlanInput } from '../plan/types';
import { type Copies, chosen, copiesOf } from './instances';
import { AXES, type Axis, type Reference, type Template } from './types';

/** More than this cannot be looked over, and no Jira board shows it well. */
const LARGEST_PLAN = { nodes: 5_000, links: 20_000 } as const;

/** Why a plan is not made at all: what it would hold, and a sentence for the manager. */
export interface TooManyNodes {
  readonly nodes: number;
  readonly links: number;
  readonly message: string;
}

/**
 * Whether a template would make too large a plan of this input, found by counting and without making it.
 *
 * @returns undefined where the plan may be made.
 * @example
 * tooManyNodes(crispDm, input)?.message; // 'This plan would have 6,240 epics and issues; …'
 */
export const tooManyNodes = (template: Template, input: PlanInput): TooManyNodes | undefined => {
  const { nodes, links } = planSize(template, input);
  if (nodes <= LARGEST_PLAN.nodes && links <= LARGEST_PLAN.links) return undefined;
  const [count, what, limit] =
    nodes > LARGEST_PLAN.nodes
      ? [nodes, 'epics and issues', LARGEST_PLAN.nodes]
      : [links, 'links between issues', LARGEST_PLAN.links];
  const written = (number: number) => number.toLocaleString('en-GB');
  return {
    nodes,
    links,
    message: `This plan would have ${written(count)} ${what}; ${written(limit)} are the most that one plan takes. Take fewer data sources, environments or seats of the team, or split the project.`,
  };
};

/** How many nodes and links a plan would have, counted without making it; a link that two references ask for twice. */
export const planSize = (
  template: Template,
  input: PlanInput,
): { readonly nodes: number; readonly links: number } => {
  const copies = copiesOf(template, input).filter((each) => countOf(each) > 0);
  const epics = new Set(copies.map(({ epic }) => epic.key));
  return { nodes: epics.size + sum(copies.map(countOf)), links: linksOf(copies) };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const product = (numberOf: (axis: Axis) => number): number =>
  AXES.reduce((total, axis) => total * numberOf(axis), 1);

const countOf = ({ values }: Copies): number => product((axis) => values[axis].length);

const linksOf = (copies: readonly Copies[]): number => {
  const byItem = new Map(copies.map((each) => [each.item.id, each]));
  return sum(
    copies.flatMap((from) =>
      from.item.after.map((reference) => {
        const target = byItem.get(reference.item);
        return target === undefined ? 0 : linksAlong(from, reference, target);
      }),
    ),
  );
};

/** The axes are independent of each other, so the links are the product of the pairs along each. */
const linksAlong = (from: Copies, reference: Reference, target: Copies): number =>
  product((axis) => {
    const values: readonly ({ readonly slug: string } | undefined)[] = target.values[axis];
    return sum(from.values[axis].map((own) => chosen(values, reference[axis], own).length));
  });
