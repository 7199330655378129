const HUES = ['blue', 'teal', 'purple', 'green', 'orange', 'magenta'] as const;

/** A coloured square with the project's first letter; the same project always has the same colour. */
export const ProjectPicture = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const hue = HUES[(Number(id) || 0) % HUES.length] ?? 'blue';
  return (
    <span className={`project-picture hue-${hue}`} aria-hidden="true">
      {name.charAt(0).toUpperCase()}
    </span>
  );
};
