import { PHASES, type Phase } from '../plan/vocabulary';
import { isRecord, type Path } from './problems';
import {
  type EpicHeadFile,
  epicHeadSchema,
  type ItemFile,
  itemSchema,
  type PhaseFile,
  phasesSchema,
} from './schema';
import { AXES, type Axis } from './types';

/** An item as far as it can be read: one with a broken key or field is still an item others may come after. */
export interface ItemPart {
  readonly path: Path;
  readonly key: string | undefined;
  readonly id: string | undefined;
  readonly file: ItemFile | undefined;
}

export interface EpicPart {
  readonly path: Path;
  readonly key: string | undefined;
  readonly head: EpicHeadFile | undefined;
  readonly items: readonly ItemPart[];
}

/** A template part by part, so that all that is wrong with it is found at once and not only the first layer. */
export interface Parts {
  /** The phases that epics and items may name; undefined where the template's own cannot be read. */
  readonly phases: readonly PhaseFile[] | undefined;
  readonly epics: readonly EpicPart[];
}

export const partsOf = (raw: unknown): Parts => ({
  phases: phasesOf(raw),
  epics: entriesOf(raw, 'epics').map((epic, index): EpicPart => {
    const path: Path = ['epics', index];
    const key = keyOf(epic);
    return {
      path,
      key,
      head: epicHeadSchema.safeParse(withoutItems(epic)).data,
      items: entriesOf(epic, 'items').map((item, itemIndex): ItemPart => {
        const itemKey = keyOf(item);
        return {
          path: [...path, 'items', itemIndex],
          key: itemKey,
          id: key === undefined || itemKey === undefined ? undefined : `${key}.${itemKey}`,
          file: itemSchema.safeParse(item).data,
        };
      }),
    };
  }),
});

const CRISP_DM_PHASES: readonly PhaseFile[] = PHASES.map((phase: Phase) => ({
  key: phase,
  name: phase,
  standsFor: phase,
}));

const phasesOf = (raw: unknown): readonly PhaseFile[] | undefined => {
  const own = isRecord(raw) ? raw.phases : undefined;
  return own === undefined ? CRISP_DM_PHASES : phasesSchema.safeParse(own).data;
};

const entriesOf = (value: unknown, name: string): readonly unknown[] => {
  const entries = isRecord(value) ? value[name] : undefined;
  return Array.isArray(entries) ? entries : [];
};

const keyOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.key === 'string' ? value.key : undefined;

const withoutItems = (epic: unknown): unknown => {
  if (!isRecord(epic)) return epic;
  const { items: _, ...head } = epic;
  return head;
};

/** Along what an item is repeated, in the order of {@link AXES}, whichever way `for` says it. */
export const axesOf = (repeated: ItemFile['for']): readonly Axis[] => {
  const named: readonly string[] = typeof repeated === 'string' ? repeated.split('+') : repeated;
  return AXES.filter((axis) => named.includes(axis));
};

/** Conditions are written as one or as a list. */
export const listOf = <Entry>(one: Entry | readonly Entry[] | undefined): readonly Entry[] =>
  one === undefined ? [] : isList(one) ? one : [one];

const isList = <Entry>(one: Entry | readonly Entry[]): one is readonly Entry[] => Array.isArray(one);
