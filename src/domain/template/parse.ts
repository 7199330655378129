import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { findCycle } from '../plan/order';
import { unknownVariables } from './interpolate';
import { parseReference, referenceProblems } from './reference';
import { type ItemFile, type TemplateFile, templateSchema } from './schema';
import type { AcceptanceLine, Reference, Template, TemplateEpic, TemplateItem } from './types';

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly errors: readonly string[] };

/**
 * Reads a template and checks it completely: form, references along both axes, variables, and that nothing waits for
 * itself. All errors are reported together, each naming the item at fault.
 *
 * @example
 * const parsed = parseTemplate('id: crisp-dm\nversion: 1\n…');
 * if (!parsed.ok) report(parsed.errors);
 */
export const parseTemplate = (yamlText: string): ParsedTemplate => {
  const document = parseDocument(yamlText);
  const yamlErrors = document.errors.map((error) => firstLine(error.message));
  if (yamlErrors.length > 0) return { ok: false, errors: yamlErrors };
  const file = templateSchema.safeParse(document.toJS());
  if (!file.success) return { ok: false, errors: file.error.issues.map(describe) };
  const errors = [...duplicates(file.data), ...unreadableReferences(file.data)];
  const template = templateOf(file.data);
  errors.push(...brokenReferences(template), ...strayVariables(template));
  if (errors.length === 0) errors.push(...cycles(template));
  return errors.length === 0 ? { ok: true, template } : { ok: false, errors };
};

const firstLine = (text: string): string => text.split('\n')[0] ?? text;

const describe = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.') || 'template'}: ${issue.message}`;

const templateOf = (file: TemplateFile): Template => ({
  id: file.id,
  version: file.version,
  name: file.name,
  epics: file.epics.map(
    (epic): TemplateEpic => ({
      ...epic,
      acceptance: epic.acceptance.map(lineOf),
      items: epic.items.map((item) => itemOf(epic.key, epic.phase, item)),
    }),
  ),
});

const itemOf = (epic: string, phase: TemplateEpic['phase'], item: ItemFile): TemplateItem => ({
  key: item.key,
  id: `${epic}.${item.key}`,
  axis: item.for,
  ...(item.when === undefined ? {} : { when: item.when }),
  phase: item.phase ?? phase,
  kind: item.kind,
  role: item.role,
  estimate:
    item.timeBox === undefined
      ? { type: 'points', points: item.points ?? 0 }
      : { type: 'time-box', days: item.timeBox },
  summary: item.summary,
  purpose: item.purpose,
  acceptance: item.acceptance.map(lineOf),
  covers: item.covers,
  after: item.after.flatMap((text): readonly Reference[] => {
    const reference = parseReference(text);
    return reference === undefined ? [] : [reference];
  }),
  waitDays: item.wait ?? 0,
});

const lineOf = (line: string | AcceptanceLine): AcceptanceLine =>
  typeof line === 'string' ? { text: line } : line;

const itemsOf = (template: Template): readonly TemplateItem[] => template.epics.flatMap(({ items }) => items);

const duplicates = (file: TemplateFile): readonly string[] => [
  ...repeated(file.epics.map(({ key }) => key)).map((key) => `two epics have the key ${key}`),
  ...file.epics.flatMap((epic) =>
    repeated(epic.items.map(({ key }) => key)).map((key) => `${epic.key}: two items have the key ${key}`),
  ),
];

const repeated = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, index) => keys.indexOf(key) !== index)),
];

const unreadableReferences = (file: TemplateFile): readonly string[] =>
  file.epics.flatMap((epic) =>
    epic.items.flatMap((item) =>
      item.after
        .filter((text) => parseReference(text) === undefined)
        .map((text) => `${epic.key}.${item.key}: "${text}" is not a reference such as "charter.objectives"`),
    ),
  );

const brokenReferences = (template: Template): readonly string[] => {
  const byId = new Map(itemsOf(template).map((item) => [item.id, item]));
  return itemsOf(template).flatMap((item) =>
    item.after.flatMap((reference) => referenceProblems(item, reference, byId.get(reference.item))),
  );
};

const strayVariables = (template: Template): readonly string[] =>
  template.epics.flatMap((epic) => [
    ...unknownVariables(wordsOf(epic), 'once').map((name) => `${epic.key}: there is no {${name}} here`),
    ...epic.items.flatMap((item) =>
      unknownVariables(wordsOf(item), item.axis).map((name) => `${item.id}: there is no {${name}} here`),
    ),
  ]);

const wordsOf = (part: Pick<TemplateItem, 'summary' | 'purpose' | 'acceptance'>): readonly string[] => [
  part.summary,
  part.purpose,
  ...part.acceptance.map(({ text }) => text),
];

const cycles = (template: Template): readonly string[] => {
  const cycle = findCycle(
    itemsOf(template).map(({ id, after }) => ({ key: id, after: after.map(({ item }) => item) })),
  );
  return cycle === undefined ? [] : [`these items wait for each other: ${cycle.join(', ')}`];
};
