import type { IssueType } from '../api/issueFields';

type Kind = 'epic' | 'story' | 'bug' | 'subtask' | 'task';

const glyphs: Readonly<Record<Kind, string>> = {
  epic: 'M9 3L4.5 8.5H8L7 13l4.5-5.5H8z',
  story: 'M5 3.5h6v9L8 10l-3 2.5z',
  bug: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  subtask: 'M4 4h5v5H4zM7.5 11.5H12V7',
  task: 'M4.5 8.5L7 11l4.5-5.5',
};

const BUG_NAMES = new Set(['Bug', 'Fehler']);

/** Levels mean the same in every language; only stories and bugs have to be told by name. */
function kindOf({ name, hierarchyLevel, subtask }: IssueType): Kind {
  if (hierarchyLevel === 1 || name === 'Epic') return 'epic';
  if (subtask || hierarchyLevel === -1) return 'subtask';
  if (BUG_NAMES.has(name)) return 'bug';
  return name === 'Story' ? 'story' : 'task';
}

/** The issue type as a small coloured square with its name for those who cannot see it. */
export const TypeIcon = ({ type }: { readonly type: IssueType }) => {
  const kind = kindOf(type);
  return (
    <svg className={`type-icon type-${kind}`} width="16" height="16" viewBox="0 0 16 16" role="img">
      <title>{type.name}</title>
      <rect width="16" height="16" rx="3" />
      <path d={glyphs[kind]} />
    </svg>
  );
};
