import './Skeleton.css';

/**
 * The shape of what is coming, so that nothing jumps when it arrives, and what it is in words.
 *
 * @example
 * <Skeleton label="Reading the plan" lines={4} />
 */
export function Skeleton({ label, lines = 3 }: { readonly label: string; readonly lines?: number }) {
  return (
    <div className="ui-skeleton" role="status">
      <p className="ui-skeleton__label">{label}</p>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key) => (
        <div key={key} className="ui-skeleton__line" />
      ))}
    </div>
  );
}
