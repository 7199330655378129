import { findCycle } from '../plan/order';
import { axisOf } from './instances';
import { strayVariable, strayVariables } from './interpolate';
import { nearest } from './nearest';
import { axesOf, type EpicPart, type ItemPart, listOf, type Parts } from './parts';
import type { Fault, Path } from './problems';
import { parseReference, referenceProblems } from './reference';
import type { EpicHeadFile, ItemFile } from './schema';
import { quoted } from './shape';
import type { Axis, Condition } from './types';

/** More work than this is not one plan any more. */
const MOST_ITEMS = 300;

/** What is wrong with a template beyond its shape: keys given twice, and names that lead nowhere or into a circle. */
export const faultsOf = (parts: Parts): readonly Fault[] => {
  const { phases, epics } = parts;
  const items = epics.flatMap((epic) => epic.items);
  const phaseKeys = phases?.map(({ key }) => key);
  return [
    ...(items.length > MOST_ITEMS
      ? [fault(['epics'], `a template has at most ${MOST_ITEMS} items, and this one has ${items.length}`)]
      : []),
    ...twice(
      (phases ?? []).map(({ key }, index) => ({ key, path: ['phases', index] })),
      'two phases have this key; each needs its own',
    ),
    ...twice(epics, 'two epics have this key; each needs its own'),
    ...epics.flatMap((epic) => twice(epic.items, 'two items of this epic have this key; each needs its own')),
    ...epics.flatMap((epic) => (epic.head === undefined ? [] : epicFaults(epic, epic.head, phaseKeys))),
    ...items.flatMap((item) => (item.file === undefined ? [] : itemFaults(item, item.file, phaseKeys))),
    ...referenceFaults(items),
    ...circles(items),
  ];
};

const fault = (path: Path, message: string | (() => string)): Fault => ({
  path,
  message: typeof message === 'string' ? () => message : message,
});

const twice = (
  parts: readonly Pick<EpicPart | ItemPart, 'key' | 'path'>[],
  message: string,
): readonly Fault[] => {
  const seen = new Set<string>();
  return parts.flatMap(({ key, path }) => {
    if (key === undefined) return [];
    const double = seen.has(key);
    seen.add(key);
    return double ? [fault([...path, 'key'], message)] : [];
  });
};

const epicFaults = (
  { path }: EpicPart,
  head: EpicHeadFile,
  phases: readonly string[] | undefined,
): readonly Fault[] => [...phaseFaults(path, head.phase, phases), ...commonFaults(path, head, [])];

const itemFaults = (
  { path }: ItemPart,
  file: ItemFile,
  phases: readonly string[] | undefined,
): readonly Fault[] => {
  const axes = axesOf(file.for);
  return [
    ...phaseFaults(path, file.phase, phases),
    ...estimateFaults(path, file),
    ...commonFaults(path, file, axes),
    ...file.checklist.flatMap((text, index) => variableFaults([...path, 'checklist', index], text, axes)),
  ];
};

/** Conditions and variables that ask for an axis which is not there. */
const commonFaults = (
  path: Path,
  file: Pick<ItemFile, 'when' | 'summary' | 'purpose' | 'acceptance'>,
  axes: readonly Axis[],
): readonly Fault[] => [
  ...conditionFaults(path, file.when, axes),
  ...variableFaults([...path, 'summary'], file.summary, axes),
  ...variableFaults([...path, 'purpose'], file.purpose, axes),
  ...file.acceptance.flatMap((line, index) => {
    const at: Path = [...path, 'acceptance', index];
    return typeof line === 'string'
      ? variableFaults(at, line, axes)
      : [...variableFaults([...at, 'text'], line.text, axes), ...conditionFaults(at, line.when, axes)];
  }),
];

const phaseFaults = (
  path: Path,
  phase: string | undefined,
  phases: readonly string[] | undefined,
): readonly Fault[] =>
  phase === undefined || phases === undefined || phases.includes(phase)
    ? []
    : [
        fault(
          [...path, 'phase'],
          () => `expected one of ${phases.join(', ')}, found ${quoted(phase)}${didYouMean(phase, phases)}`,
        ),
      ];

const didYouMean = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names);
  return near === undefined ? '' : `; did you mean “${near}”?`;
};

const estimateFaults = (path: Path, { kind, points, timeBox }: ItemFile): readonly Fault[] => {
  const timeBoxed = kind === 'spike' || kind === 'experiment';
  const [wanted, unwanted] = timeBoxed ? ['timeBox', 'points'] : ['points', 'timeBox'];
  const [given, stray] = timeBoxed ? [timeBox, points] : [points, timeBox];
  const rule = timeBoxed
    ? `${kind === 'spike' ? 'a spike' : 'an experiment'} takes a timeBox in working days and no points`
    : `a ${kind} takes points and no timeBox`;
  if (stray !== undefined) return [fault([...path, unwanted], rule)];
  return given === undefined ? [fault([...path, wanted], `missing: ${rule}`)] : [];
};

const conditionFaults = (
  path: Path,
  when: Condition | readonly Condition[] | undefined,
  axes: readonly Axis[],
): readonly Fault[] =>
  listOf(when).flatMap((condition) => {
    const axis = axisOf(condition);
    if (axis === undefined || axes.includes(axis)) return [];
    const message = `“${condition}” is known only where there is one for each ${axis}: this needs “for: ${axis}”`;
    return [fault([...path, 'when'], message)];
  });

const variableFaults = (path: Path, text: string, axes: readonly Axis[]): readonly Fault[] =>
  strayVariables(text, axes).map((name) => fault(path, () => strayVariable(name)));

const referenceFaults = (items: readonly ItemPart[]): readonly Fault[] => {
  const byId = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, item] as const])));
  return items.flatMap((item) =>
    (item.file?.after ?? []).flatMap((text, index) =>
      referenceMessages(item, text, byId).map((message) => fault([...item.path, 'after', index], message)),
    ),
  );
};

const referenceMessages = (
  item: ItemPart,
  text: string,
  byId: ReadonlyMap<string, ItemPart>,
): readonly (string | (() => string))[] => {
  const reference = parseReference(text);
  if (reference === undefined)
    return [
      `expected a reference such as “charter.objectives” or “data-access.request of same source”, found ${quoted(text)}`,
    ];
  if (reference.item === item.id) return ['an item cannot come after itself'];
  const target = byId.get(reference.item);
  if (target === undefined)
    return [
      () =>
        `there is no item “${reference.item}” to come after${didYouMean(reference.item, [...byId.keys()])}`,
    ];
  if (item.file === undefined || target.file === undefined) return [];
  return referenceProblems(reference, { axes: axesOf(item.file.for) }, { axes: axesOf(target.file.for) });
};

/** Items that wait for each other, circle by circle. */
const circles = (items: readonly ItemPart[]): readonly Fault[] => {
  const nodes = items.flatMap(({ id, path, file }) => {
    if (id === undefined) return [];
    const after = (file?.after ?? []).flatMap((text) => parseReference(text)?.item ?? []);
    return [{ key: id, path, after: after.filter((key) => key !== id) }];
  });
  const faults: Fault[] = [];
  let left = nodes;
  for (let circle = findCycle(left); circle !== undefined; circle = findCycle(left)) {
    const ids = circle;
    const first = left.find(({ key }) => key === ids[0]);
    faults.push(
      fault(
        [...(first?.path ?? []), 'after'],
        `these items wait for each other: ${[...ids, ids[0]].join(' → ')}`,
      ),
    );
    left = left.filter(({ key }) => !ids.includes(key));
  }
  return faults;
};
