import type { PlanImport } from '../contract/plan';
import { planInputSchema } from '../contract/planInput';
import type { ParsedRequests } from '../contract/requests';
import { answersOf } from '../domain/charter/plan';
import type { Charter } from '../domain/charter/types';
import { type CheckAnswers, readPlanFile } from '../domain/plan/planFile';
import type { PlanInput } from '../domain/plan/types';
import type { TemplateProblem } from '../domain/template/problems';
import { Failure } from './failure';
import type { PlanningDeps } from './generation/deps';

/**
 * The answers that a plan file holds, for the wizard; nothing is stored or created.
 *
 * @throws Failure `not-found` where the person may not see the project, or the site has no such template;
 *   `invalid-request` with a sentence for everything that is wrong in the file, by line.
 */
export const importPlan = async (
  { jira, templates, charters }: Pick<PlanningDeps, 'jira' | 'templates' | 'charters'>,
  request: ParsedRequests['plan.import'],
): Promise<PlanImport> => {
  const project = await jira.project(request.project);
  const read = readPlanFile(request.yaml, checkAnswers);
  if (!read.ok) throw new Failure(notAPlan(read.problems));
  const { template, answers } = read.file;
  const here = await templates.find(template.id);
  if (here === undefined)
    throw new Failure({
      code: 'not-found',
      message:
        `This site has no template “${template.id}”, which the plan is made from. ` +
        (template.text === undefined
          ? 'Ask a Jira administrator to import the template first.'
          : 'Its text is in the file: ask a Jira administrator to import it first.'),
    });
  return {
    template: template.id,
    input: answers,
    notes: [
      ...(here.version === template.version
        ? []
        : [
            `The plan was made from version ${template.version} of its template. Here it is made from version ${here.version}.`,
          ]),
      ...riskNotes(answers, (await charters.read(project.id)).charter),
    ],
  };
};

/** Where the charter answers for the risk, with its reasons, its word counts. */
const riskNotes = ({ riskTier }: PlanInput, charter: Charter | undefined): readonly string[] => {
  const here = charter === undefined ? undefined : answersOf(charter).riskTier;
  return here === undefined || here === riskTier
    ? []
    : [
        `The plan was made for ${riskTier} risk. The charter here says ${here} risk, so that is what it is made for.`,
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
