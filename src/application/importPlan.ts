import type { PlanImport } from '../contract/plan';
import { planInputSchema } from '../contract/planInput';
import type { ParsedRequests } from '../contract/requests';
import { answersOf } from '../domain/charter/plan';
import { type CheckAnswers, readPlanFile } from '../domain/plan/planFile';
import type { PlanInput } from '../domain/plan/types';
import type { TemplateProblem } from '../domain/template/problems';
import { Failure } from './failure';
import type { PlanningDeps } from './generation/deps';
import type { TemplateDeps } from './templates/deps';
import { templateOfFile } from './templates/templateOfFile';

/**
 * The answers that a plan file holds, for the wizard. No plan is stored or created; a template that came with the file
 * may become the site's own.
 *
 * @throws Failure `not-found` where the person may not see the project, or as {@link templateOfFile} does;
 *   `invalid-request` with a sentence for everything that is wrong in the file, by line.
 */
export const importPlan = async (
  { jira, templates, charters }: Pick<PlanningDeps, 'jira' | 'templates' | 'charters'>,
  ofSite: TemplateDeps,
  request: ParsedRequests['plan.import'],
): Promise<PlanImport> => {
  const project = await jira.project(request.project);
  const read = readPlanFile(request.yaml, checkAnswers);
  if (!read.ok) throw new Failure(notAPlan(read.problems));
  const { template, answers } = read.file;
  const here = await templateOfFile(templates, ofSite, template);
  const { charter } = await charters.read(project.id);
  return {
    template: template.id,
    input: answers,
    notes: [...here.notes, ...(charter === undefined ? [] : charterNotes(answers, answersOf(charter)))],
  };
};

/** What the charter answers for, with its reasons, its word counts. */
const charterNotes = (
  { riskTier, measures }: PlanInput,
  charter: ReturnType<typeof answersOf>,
): readonly string[] => {
  const differs = (there: string | undefined, here: string | undefined) =>
    there !== undefined && here !== undefined && there !== here;
  return [
    ...(differs(riskTier, charter.riskTier)
      ? [
          `The plan was made for ${riskTier} risk. The charter here says ${charter.riskTier} risk, so that is what it is made for.`,
        ]
      : []),
    ...(differs(measures.business, charter.measures.business) ||
    differs(measures.model, charter.measures.model)
      ? ['The charter here has other measures than the file, so the plan is made for those of the charter.']
      : []),
  ];
};

const checkAnswers: CheckAnswers<PlanInput> = (raw) => {
  const checked = planInputSchema.safeParse(raw);
  if (checked.success) return { ok: true, answers: checked.data };
  return {
    ok: false,
    issues: checked.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [...issue.path, key],
            atKey: true,
            message: `a plan has nothing called “${key}” here`,
          }))
        : [{ path: issue.path, message: issue.message }],
    ),
  };
};

const notAPlan = (problems: readonly TemplateProblem[]) => {
  const sentences = problems.map(({ line, path, message }) => ({
    path,
    message: `Line ${line}: ${worded(message)}`,
  }));
  return {
    code: 'invalid-request',
    message: sentences[0]?.message ?? 'That is not a plan file.',
    issues: sentences,
  } as const;
};

/** Our own words are sentences, or become some; those of a parser are for developers. */
const worded = (message: string): string => {
  if (message.startsWith('Invalid input')) return 'a plan cannot hold this here.';
  return message.endsWith('.') ? message : `${message}.`;
};
