/** An estimate in its small round; nothing where there is none. */
export const Points = ({ value }: { readonly value: number | undefined }) =>
  value === undefined ? null : (
    <span className="points" role="img" title="Story points" aria-label={`${value} story points`}>
      {value}
    </span>
  );
