import type { TemplateProblem } from '../../shared/contract';
import { Button } from '../../shared/ui/Button';
import { counted } from '../../shared/words';
import type { Check } from './useCheck';

/** What is wrong with the text, each with a way to its place; and, for those who listen, that it changed. */
export function Problems(props: {
  readonly check: Check;
  readonly onGo: (problem: TemplateProblem) => void;
}) {
  const { check, onGo } = props;
  return (
    <section className="editor__problems" aria-label="Problems">
      <p role="status">{checkInWords(check)}</p>
      {check.state === 'problems' ? (
        <ol>
          {check.problems.map((problem) => (
            <li key={`${problem.line}:${problem.column} ${problem.path} ${problem.message}`}>
              <Button appearance="subtle" size="compact" onPress={() => onGo(problem)}>
                Line {problem.line}, column {problem.column}
              </Button>
              <span className="editor__problem">
                {problem.path === '' ? null : <code>{problem.path}</code>} {problem.message}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function checkInWords(check: Check): string {
  switch (check.state) {
    case 'checking':
      return 'Checking the text…';
    case 'good':
      return 'No problems.';
    case 'problems':
      return `${counted(check.problems.length, 'problem')}:`;
    case 'failed':
      return `The text could not be checked. ${check.message}`;
  }
}
