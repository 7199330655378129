import './Failures.css';
import type { GenerationFailure } from '../../shared/contract';
import { counted } from '../../shared/words';

/** What Jira refused, with its reason and what to do about it; issues that wait for an epic are only counted. */
export function Failures({ failures }: { readonly failures: readonly GenerationFailure[] }) {
  const refused = failures.filter(({ type }) => type === 'refused');
  const waiting = failures.length - refused.length;
  return (
    <>
      <ul className="failures">
        {refused.map(({ node, summary, reason, mend, said }) => (
          <li key={node}>
            <strong>{summary}</strong>
            <span>
              {said === undefined ? reason : `Jira says: ${said}`} {mend}
            </span>
          </li>
        ))}
      </ul>
      {waiting > 0 ? (
        <p>
          {counted(waiting, 'issue waits', 'issues wait')} for an epic among them, and{' '}
          {waiting === 1 ? 'is' : 'are'} created with it.
        </p>
      ) : null}
    </>
  );
}
