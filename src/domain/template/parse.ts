import { faultsOf } from './checks';
import { axesOf, listOf, type Parts, partsOf } from './parts';
import { problemsOf, type TemplateProblem } from './problems';
import { parseReference } from './reference';
import {
  type EpicHeadFile,
  type ItemFile,
  type PhaseFile,
  type TemplateFile,
  templateSchema,
} from './schema';
import { shapeFaults } from './shape';
import type { AcceptanceLine, Template, TemplateEpic, TemplateItem } from './types';
import { readYaml } from './yamlText';

export type ParsedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly file: string; readonly problems: readonly TemplateProblem[] };

/**
 * Reads a template and checks it completely: YAML, form, references along all axes, conditions, variables, and that
 * nothing waits for itself. All problems are reported together, at most 50, in the order of the text. Any text whatever
 * is answered, in a time that its length alone decides.
 *
 * @param file what the text is called, for {@link describeProblem}.
 * @example
 * const parsed = parseTemplate(text, 'crisp-dm.yaml');
 * if (!parsed.ok) for (const problem of parsed.problems) print(describeProblem(problem, parsed.file));
 */
export const parseTemplate = (text: string, file = 'template.yaml'): ParsedTemplate => {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, file, problems: problemsOf(yaml.faults, text, undefined) };
  const raw: unknown = yaml.document.toJS();
  const read = templateSchema.safeParse(raw);
  const parts = partsOf(raw);
  const faults = [
    ...yaml.faults,
    ...(read.success ? [] : shapeFaults(read.error.issues, raw)),
    ...faultsOf(parts),
  ];
  return read.success && faults.length === 0
    ? { ok: true, template: templateOf(read.data, parts.phases ?? []) }
    : { ok: false, file, problems: problemsOf(faults, text, yaml.document) };
};

const templateOf = (file: TemplateFile, phases: NonNullable<Parts['phases']>): Template => {
  const { id, version, name, description } = file;
  const phaseOf = phaseOr(file, phases);
  return {
    id,
    version,
    name,
    ...(description === undefined ? {} : { description }),
    epics: file.epics.map(
      (epic): TemplateEpic => ({
        ...commonOf(epic),
        ...phaseOf(epic.phase),
        items: epic.items.map((item) => ({
          ...itemOf(epic.key, item),
          ...phaseOf(item.phase ?? epic.phase),
        })),
      }),
    ),
  };
};

type PhaseOfPart = Pick<TemplateItem, 'phase' | 'stage'>;

/** The phase of a part of the template, with the template's own name for it where it has phases of its own. */
const phaseOr =
  (file: TemplateFile, phases: readonly PhaseFile[]) =>
  (key: string): PhaseOfPart => {
    const found = phases.find((phase) => phase.key === key);
    if (found === undefined) throw new Error(`The phase ${key} was not checked.`);
    return file.phases === undefined
      ? { phase: found.standsFor }
      : { phase: found.standsFor, stage: { key: found.key, name: found.name } };
  };

const commonOf = ({
  key,
  role,
  when,
  summary,
  purpose,
  acceptance,
  labels,
  links,
}: EpicHeadFile | ItemFile) => ({
  key,
  role,
  when: listOf(when),
  summary,
  purpose,
  acceptance: acceptance.map(
    (line): AcceptanceLine =>
      typeof line === 'string' ? { text: line, when: [] } : { text: line.text, when: listOf(line.when) },
  ),
  labels,
  links,
});

const itemOf = (epic: string, item: ItemFile): Omit<TemplateItem, keyof PhaseOfPart> => ({
  ...commonOf(item),
  id: `${epic}.${item.key}`,
  axes: axesOf(item.for),
  kind: item.kind,
  estimate:
    item.timeBox === undefined
      ? { type: 'points', points: item.points ?? 0 }
      : { type: 'time-box', days: item.timeBox },
  checklist: item.checklist,
  covers: item.covers,
  after: item.after.flatMap((text) => parseReference(text) ?? []),
  waitDays: item.wait ?? 0,
  ...(item.sprint === undefined ? {} : { notBeforeSprint: item.sprint }),
});
