import { SectionMessage } from '../../shared/ui/SectionMessage';

/** What about the project's data makes its numbers less certain. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title="Before you rely on these numbers">
      {warnings.length === 1 ? (
        <p>{warnings[0]}</p>
      ) : (
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </SectionMessage>
  );
}
