import './Avatar.css';

/**
 * A person's initials in a circle, beside their name. Pictures are not loaded: their hosts differ by site, and not
 * every one is allowed by the app's content security policy.
 */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="ui-avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/**
 * The first letters of the first and the last word.
 *
 * @example
 * initials('Ada King Lovelace'); // 'AL'
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
