import type { GenerationFailure } from '../../contract/plan';
import type { FieldProblem } from '../ports/journal';
import { type Progress, waitsForEpic } from './progress';
import type { Work } from './work';

/**
 * What is not there although its turn has come, in plan order. The sentences are built from field ids, because Jira's
 * own are not stored; `said` has them by node key where they were heard just now.
 */
export const failuresOf = (
  work: Work,
  progress: Progress,
  said: ReadonlyMap<string, string> = new Map(),
): readonly GenerationFailure[] =>
  work.plan.nodes.flatMap((node): readonly GenerationFailure[] => {
    const { key, summary } = node;
    const problems = progress.refused.get(key);
    if (problems !== undefined) {
      const words = said.get(key);
      return [
        {
          node: key,
          summary,
          type: 'refused',
          ...sentencesFor(progress, problems),
          ...(words === undefined ? {} : { said: words }),
        },
      ];
    }
    if (progress.created.has(key) || !waitsForEpic(work, progress, key)) return [];
    const epic = work.nodes.get(node.epic ?? '')?.summary ?? '';
    return [
      {
        node: key,
        summary,
        type: 'waiting',
        reason: `Its epic “${epic}” could not be created.`,
        mend: 'It is created together with the epic.',
      },
    ];
  });

const sentencesFor = (
  progress: Progress,
  problems: readonly FieldProblem[],
): Pick<GenerationFailure, 'reason' | 'mend'> => {
  if (problems.length === 0)
    return {
      reason: 'Jira refused it and named no field.',
      mend: 'Retry. If Jira refuses it again, ask an administrator whether a workflow rule stops new issues.',
    };
  if (problems.some(({ field }) => field === 'parent'))
    return {
      reason: 'Jira does not let it be put under its epic.',
      mend: 'See whether the epic was moved or deleted, then retry.',
    };
  const reasons = problems.map(({ field, problem }) => {
    const name = nameOf(progress, field);
    return problem === 'missing'
      ? `The field ${name} is required.`
      : `Jira does not accept the value of ${name}.`;
  });
  return {
    reason: reasons.join(' '),
    mend: problems.some(({ problem }) => problem === 'missing')
      ? 'Fill it in under “How the plan fits this project”, or ask an administrator to make it optional or to give it a default.'
      : 'Choose another value under “How the plan fits this project”, or ask an administrator which values are allowed.',
  };
};

const nameOf = ({ fieldNames }: Progress, field: string): string => {
  const name = fieldNames[field];
  return name === undefined ? 'that was added since' : `“${name}”`;
};
