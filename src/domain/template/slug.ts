/** Letters that Unicode does not take apart into a base letter and an accent. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};
const LONGEST = 40;

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[ßæœøđłþ]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');

/**
 * Short safe names for node keys and labels, one a name, in order, all different. A name without any Latin letter or
 * digit becomes `fallback` with its position; names that come out alike get a number.
 *
 * @example
 * slugs(['Müller CRM', 'müller-crm', '客户'], 'source'); // ['muller-crm', 'muller-crm-2', 'source-3']
 */
export const slugs = (names: readonly string[], fallback: string): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const wanted = slugOf(name) || `${fallback}-${index + 1}`;
    let slug = wanted;
    for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
    taken.add(slug);
    return slug;
  });
};
