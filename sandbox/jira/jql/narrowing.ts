import type { Clause, Operand } from '@atlaskit/jql-ast';

/**
 * The projects that a query restricts itself to in so many words, in lower case, as it names them: by id, key or name.
 * Undefined where it does not: then any issue may match. So a search of one project need not look at all others.
 *
 * @example
 * projectsNamed(parse('project = CHURN AND updated >= -5m').where); // ['churn']
 */
export const projectsNamed = (clause: Clause | undefined): readonly string[] | undefined => {
  if (clause?.clauseType === 'compound' && clause.operator.value === 'and')
    return clause.clauses.map(projectsNamed).find((named) => named !== undefined);
  if (clause?.clauseType !== 'terminal') return undefined;
  const { field, operator, operand } = clause;
  const isProject = field.value.toLowerCase() === 'project' && (field.properties ?? []).length === 0;
  return isProject && (operator?.value === '=' || operator?.value === 'in') && operand
    ? namesIn(operand)
    : undefined;
};

const namesIn = (operand: Operand): readonly string[] | undefined => {
  if (operand.operandType === 'value') return [operand.value.toLowerCase()];
  if (operand.operandType !== 'list') return undefined;
  const names = operand.values.map(namesIn);
  return names.every((name) => name !== undefined) ? names.flat() : undefined;
};
