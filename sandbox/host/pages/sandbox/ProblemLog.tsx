import type { LogLine } from '../../api/sandbox';
import { instantWords } from '../../components/dates';
import { Icon } from '../../components/Icon';
import { Lozenge } from '../../components/Lozenge';
import { useSession } from '../../session/Session';

/** The first line says what happened; the rest, such as a stack trace, is folded away. */
function Message({ text }: { readonly text: string }) {
  const [first = '', ...rest] = text.split('\n');
  return (
    <>
      <span className="log-message">{first}</span>
      {rest.length > 0 && (
        <details>
          <summary>Where it happened</summary>
          <pre>{rest.join('\n')}</pre>
        </details>
      )}
    </>
  );
}

/** Everything the sandbox must not stay silent about. */
export function ProblemLog({ lines }: { readonly lines: readonly LogLine[] }) {
  const { timeZone } = useSession();
  const problems = lines.filter(({ type }) => type === 'problem');
  if (problems.length === 0)
    return (
      <p className="box-body quiet-good">
        <Icon name="done" /> Nothing went wrong that the sandbox noticed.
      </p>
    );
  return (
    <ul className="log">
      {problems.map((line) => (
        <li key={line.id}>
          <Lozenge tone="danger">{line.kind ?? 'problem'}</Lozenge>
          <Message text={line.message ?? ''} />
          <span className="subtle">
            {line.caller}, {instantWords(line.at, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
