import { stringify } from 'yaml';
import { z } from 'zod';
import { type Fault, problemsOf, type TemplateProblem } from '../template/problems';
import { readYaml } from '../template/yamlText';
import type { NodeEdit, Plan, PlanInput } from './types';

/** A whole plan as a file, to move it to another site or to review it in version control. */
export interface PlanFile<Answers = PlanInput> {
  readonly template: Plan['template'] & {
    /** The template itself, where it is a site's own that other sites do not have. */
    readonly text?: string | undefined;
  };
  readonly answers: Answers;
}

const KIND = 'ml-plan';
const FORMAT = 1;

/**
 * A plan as YAML. The same plan always gives the same text, with everything in its usual order, so that a review shows
 * what was changed and nothing else. No person and no issue is in it.
 *
 * @example
 * writePlanFile({ template: { id: 'crisp-dm', version: 3 }, answers: input }); // 'kind: ml-plan\nformat: 1\n…'
 */
export const writePlanFile = ({ template, answers }: PlanFile): string =>
  stringify(
    {
      kind: KIND,
      format: FORMAT,
      template: { id: template.id, version: template.version, text: template.text },
      answers: inOrder(answers),
    },
    { aliasDuplicateObjects: false, lineWidth: 0 },
  );

/** The answers in the order in which the wizard asks; what is absent or empty is left out. */
const inOrder = (input: PlanInput): object => ({
  name: input.name,
  businessQuestion: input.businessQuestion,
  measures: isEmpty(input.measures)
    ? undefined
    : { business: input.measures.business, model: input.measures.model },
  riskTier: input.riskTier,
  sources: input.sources.map(({ name, ownerRole, sensitive, needs, accessWeeks }) => ({
    name,
    ownerRole,
    sensitive,
    needs,
    accessWeeks,
  })),
  environments: input.environments,
  team: some(input.team.map(({ name, role }) => ({ name, role }))),
  method: input.method,
  start: input.start,
  target: input.target,
  sprintLengthDays: input.sprintLengthDays,
  holidays: some(input.holidays),
  capacity: input.capacity,
  edits: some(input.edits.map(editInOrder)),
});

const isEmpty = (value: object): boolean => Object.values(value).every((each) => each === undefined);
const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

const editInOrder = ({ node, leaveOut, summary, kind, role, estimate, sprint }: NodeEdit): object => ({
  node,
  leaveOut,
  summary,
  kind,
  role,
  estimate,
  sprint,
});

/** What checks the answers of a file: where they are wrong, each path starts at the answers. */
export type CheckAnswers<Answers> = (
  answers: unknown,
) =>
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly issues: readonly AnswerIssue[] };

interface AnswerIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Where it is no value but the key itself that is wrong. */
  readonly atKey?: boolean;
}

export type ReadPlanFile<Answers> =
  | { readonly ok: true; readonly file: PlanFile<Answers> }
  /** In the order of the text, with line and column. */
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const envelopeSchema = z.object({
  kind: z.literal(KIND, { error: `a plan file begins with “kind: ${KIND}”` }),
  format: z.literal(FORMAT, {
    error: `this version of the app reads plan files with “format: ${FORMAT}” only`,
  }),
  template: z.object(
    {
      id: z
        .string({ error: 'the id of the template is missing, such as “crisp-dm”' })
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'that is not the id of a template' })
        .max(60, { error: 'that is not the id of a template' }),
      version: z
        .int({ error: 'the version of the template is a whole number' })
        .positive({ error: 'the version of the template is a whole number' }),
      text: z.string({ error: 'the text of the template must be text' }).optional(),
    },
    { error: 'the template is missing: give its id and its version' },
  ),
  answers: z.record(z.string(), z.unknown(), { error: 'the answers are missing' }),
});

/**
 * Reads a plan file that may come from anybody. Whatever is wrong is said with its place in the text; nothing is thrown.
 *
 * @param check decides whether the answers are ones that a plan can be made from.
 */
export const readPlanFile = <Answers>(text: string, check: CheckAnswers<Answers>): ReadPlanFile<Answers> => {
  const yaml = readYaml(text, 'plan');
  if (!yaml.ok) return { ok: false, problems: problemsOf(yaml.faults, text, undefined) };
  const wrong = (faults: readonly Fault[]) =>
    ({ ok: false, problems: problemsOf([...yaml.faults, ...faults], text, yaml.document) }) as const;
  const raw: unknown = yaml.document.toJS();
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return wrong(faultsOf(envelope.error));
  const { template, answers } = envelope.data;
  const checked = check(answers);
  if (!checked.ok)
    return wrong(
      checked.issues.map(({ path, message, atKey = false }) => ({
        path: ['answers', ...path],
        atKey,
        message: () => message,
      })),
    );
  if (yaml.faults.length > 0) return wrong([]);
  return { ok: true, file: { template, answers: checked.answers } };
};

const faultsOf = ({ issues }: z.ZodError): readonly Fault[] =>
  issues.map(({ path, message }) => ({
    path,
    message: () => (path.length === 0 ? `a plan file begins with “kind: ${KIND}”` : message),
  }));
