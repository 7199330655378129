import type { Person } from '../api/projects';

const HUES = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange', 'lime', 'red'] as const;

/** The same person always has the same colour. */
const hueOf = (accountId: string): (typeof HUES)[number] => {
  let sum = 0;
  for (const letter of accountId) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return HUES[sum % HUES.length] ?? 'blue';
};

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const first = words.at(0)?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toUpperCase();
};

interface AvatarProps {
  /** Nobody: the work is unassigned. */
  readonly person: Person | null | undefined;
  readonly size?: 'small' | 'medium';
  /** Leave the name out where it stands beside the picture. */
  readonly decorative?: boolean;
}

export const Avatar = ({ person, size = 'small', decorative = false }: AvatarProps) => {
  const name = person?.displayName ?? 'Unassigned';
  const className = `avatar avatar-${size} ${person ? `hue-${hueOf(person.accountId)}` : 'avatar-nobody'}`;
  const initials = person ? initialsOf(name) : '–';
  return decorative ? (
    <span className={className} aria-hidden="true">
      {initials}
    </span>
  ) : (
    <span className={className} role="img" aria-label={name} title={name}>
      {initials}
    </span>
  );
};

/** Picture and name. */
export const PersonName = ({ person }: { readonly person: Person | null | undefined }) => (
  <span className="person">
    <Avatar person={person} decorative />
    <span className={person ? 'person-name' : 'person-name subtle'}>
      {person?.displayName ?? 'Unassigned'}
    </span>
  </span>
);
