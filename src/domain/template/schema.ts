import { z } from 'zod';
import { ITEM_KINDS, PHASES, ROLES } from '../plan/vocabulary';
import { CRISP_DM_TASKS } from './crispDmTasks';
import { AXES, CONDITIONS } from './types';

// Every `error` here says what is expected, as a noun; `shape.ts` adds what was found instead and what may be meant.
// The descriptions become the help that an editor shows.

const text = (longest: number) =>
  z
    .string({ error: 'text' })
    .trim()
    .min(1, { error: 'text' })
    .max(longest, { error: `at most ${longest} characters` });

const whole = (from: number, to: number) => {
  const error = `a whole number from ${from} to ${to}`;
  return z.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};

const list = <Entry extends z.ZodType>(entry: Entry, from: number, to: number, what: string) => {
  const error = from === 0 ? `at most ${to} ${what}` : `${from} to ${to} ${what}`;
  return z
    .array(entry, { error: `a list of ${what}` })
    .min(from, { error })
    .max(to, { error });
};

const oneOf = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z.enum(names, { error: `one of ${names.join(', ')}` });

const part = <Shape extends z.ZodRawShape>(error: string, shape: Shape) => z.strictObject(shape, { error });

const keyOf = (longest: number) => {
  const error = `lower-case words joined by hyphens, such as data-access, ${longest} characters at most`;
  return z
    .string({ error })
    .max(longest, { error })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error });
};
const key = keyOf(50);

const condition = oneOf(CONDITIONS);
const when = z
  .union([condition, list(condition, 1, 4, 'conditions')], { error: 'a condition or a list of conditions' })
  .describe('Only then it belongs to the plan; of a list, all conditions must hold.');

const line = text(500);
const acceptanceLineSchema = part('text and when', { text: line, when });
const acceptance = list(
  z.union([line, acceptanceLineSchema], { error: 'text, or text with a condition' }),
  1,
  7,
  'lines of acceptance',
).describe('What must be true for this to be done.');

const ADDRESS = 'an address that begins with https://';
const linkSchema = part('a link with title and url', {
  title: text(120),
  url: z
    .string({ error: ADDRESS })
    .max(2000, { error: 'an address of at most 2000 characters' })
    .regex(/^https:\/\/[a-z0-9.-]+(:\d+)?([/?#]\S*)?$/i, { error: ADDRESS }),
});
const links = list(linkSchema, 0, 10, 'links')
  .default([])
  .describe('Documentation to read, shown in the issue.');

const labels = list(
  z.string({ error: 'a label' }).regex(/^\S{1,255}$/, { error: 'a label without white space' }),
  0,
  10,
  'labels',
)
  .default([])
  .describe('Jira labels besides those that every issue of a plan gets.');

const REPEATED = [
  'once',
  'source',
  'environment',
  'person',
  'source+environment',
  'source+person',
  'environment+source',
  'environment+person',
  'person+source',
  'person+environment',
  'source+environment+person',
  'source+person+environment',
  'environment+source+person',
  'environment+person+source',
  'person+source+environment',
  'person+environment+source',
] as const;
const repeated = z
  .union([
    z.enum(REPEATED, {
      error: 'once, source, environment, person, or several of them joined by +',
    }),
    z
      .array(z.enum(AXES, { error: `one of ${AXES.join(', ')}` }), { error: 'a list of axes' })
      .min(1, { error: 'at least one of source, environment, person' })
      .refine((axes) => new Set(axes).size === axes.length, { error: 'each axis only once' }),
  ])
  .default('once')
  .describe('One issue for each data source, environment or seat of the team, or for each combination.');

const role = oneOf(ROLES).describe(
  'Who does it. A copy made for a seat of the team has the role of the seat.',
);
const phase = text(50).describe(
  'Key of a phase of this template, or of CRISP-DM where it has none of its own.',
);
const summary = text(255).describe('Summary of the issue. May name {source} and other variables.');
const purpose = text(4000).describe('Why this exists, in a few sentences.');

export const itemSchema = part('an item with its keys', {
  key: key.describe('Unique in its epic; a part of the node key.'),
  for: repeated,
  when: when.optional(),
  phase: phase.optional(),
  kind: oneOf(ITEM_KINDS),
  role,
  points: whole(0, 21).optional().describe('Story points. Spikes and experiments have a timeBox instead.'),
  timeBox: whole(1, 20).optional().describe('Working days that a spike or an experiment may take.'),
  summary,
  purpose,
  acceptance,
  checklist: list(line, 0, 12, 'lines').default([]).describe('Lines to tick off on the way.'),
  links,
  labels,
  covers: list(
    z.enum(CRISP_DM_TASKS, { error: 'a task of CRISP-DM, such as Describe data' }),
    0,
    CRISP_DM_TASKS.length,
    'tasks of CRISP-DM',
  )
    .default([])
    .describe('Which of the 24 tasks of CRISP-DM this does.'),
  after: list(z.string({ error: 'a reference such as charter.objectives' }), 0, 50, 'references')
    .default([])
    .describe('What must be finished first: epic.item, with “of same|all|first|last source” and so on.'),
  wait: whole(1, 365).optional().describe('Calendar days that must pass after the last of these.'),
  sprint: whole(1, 200).optional().describe('Sprint before which it does not begin.'),
});

/** An epic without its items, so that each part of a template can be checked even where another is broken. */
export const epicHeadSchema = part('an epic with its keys', {
  key: key.describe('Unique in the template; the node key of the epic.'),
  phase,
  role,
  when: when.optional(),
  summary,
  purpose,
  acceptance,
  labels,
  links,
});

const epicSchema = epicHeadSchema.extend({ items: list(itemSchema, 1, 300, 'items') });

const phaseSchema = part('a phase with key, name and standsFor', {
  key,
  name: text(60),
  standsFor: oneOf(PHASES).describe('The phase of CRISP-DM that labels, metrics and searches take it for.'),
});

/** The shape of a template file, before references are checked. */
export const templateSchema = part('a template with id, version, name and epics', {
  id: keyOf(60).describe('Names the template for ever.'),
  version: whole(1, 1_000_000).describe('Counts up with every change.'),
  name: text(100),
  description: text(500).optional().describe('One or two sentences for whoever chooses a template.'),
  phases: list(phaseSchema, 1, 20, 'phases')
    .optional()
    .describe('Phases of its own, in order; the six of CRISP-DM where it has none.'),
  epics: list(epicSchema, 1, 100, 'epics'),
});

export const phasesSchema = templateSchema.shape.phases;

export type TemplateFile = z.output<typeof templateSchema>;
export type ItemFile = z.output<typeof itemSchema>;
export type EpicHeadFile = z.output<typeof epicHeadSchema>;
export type PhaseFile = z.output<typeof phaseSchema>;

/** The keys that each part of a template knows, by the list it stands in; '' is the template itself. */
export const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(templateSchema.shape),
  phases: Object.keys(phaseSchema.shape),
  epics: Object.keys(epicSchema.shape),
  items: Object.keys(itemSchema.shape),
  acceptance: Object.keys(acceptanceLineSchema.shape),
  links: Object.keys(linkSchema.shape),
};
