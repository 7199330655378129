/** Shorter ones, such as “done” or a phase, say nothing of a project. */
const SHORTEST = 8;

/** Every text in an answer, names of fields included, however deep. */
export const wordsOf = (answer: unknown): ReadonlySet<string> => {
  const words = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      if (part.length >= SHORTEST) words.add(part);
    } else if (typeof part === 'object' && part !== null)
      for (const [name, inner] of Object.entries(part)) {
        visit(name);
        visit(inner);
      }
  };
  visit(answer);
  return words;
};
