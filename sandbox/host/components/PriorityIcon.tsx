const drawings: Readonly<Record<string, { readonly path: string; readonly tone: string }>> = {
  Highest: { path: 'M4 8l4-4 4 4M4 12l4-4 4 4', tone: 'danger' },
  High: { path: 'M4 10l4-4 4 4', tone: 'danger' },
  Medium: { path: 'M3.5 6.5h9M3.5 9.5h9', tone: 'warning' },
  Low: { path: 'M4 6l4 4 4-4', tone: 'information' },
  Lowest: { path: 'M4 4l4 4 4-4M4 8l4 4 4-4', tone: 'information' },
};

/** The priority as an arrow; a name of the site's own gets the middle one. */
export const PriorityIcon = ({ name }: { readonly name: string }) => {
  const drawing = drawings[name] ?? { path: 'M4 8h8', tone: 'subtle' };
  return (
    <svg
      className={`icon priority priority-${drawing.tone}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      role="img"
    >
      <title>{`Priority: ${name}`}</title>
      <path d={drawing.path} />
    </svg>
  );
};
