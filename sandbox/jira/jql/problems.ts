/** What is wrong with a query, gathered while it is compiled so that all of it can be told at once. */
export interface Problems {
  /** A mistake in the query; `sentence` is Jira's. */
  readonly wrong: (sentence: string) => undefined;
  /** Valid in Jira, unknown to this evaluator. */
  readonly notModelled: (construct: string) => undefined;
  readonly errors: () => readonly string[];
  readonly hasNotModelled: () => boolean;
}

/** An empty collection of problems. Both recorders return undefined, so that a compiler can `return` them. */
export const createProblems = (): Problems => {
  const errors: string[] = [];
  let unknownConstruct = false;
  return {
    wrong: (sentence) => {
      if (!errors.includes(sentence)) errors.push(sentence);
      return undefined;
    },
    notModelled: (construct) => {
      unknownConstruct = true;
      errors.push(`Not modelled by the local Jira: JQL ${construct}`);
      return undefined;
    },
    errors: () => errors,
    hasNotModelled: () => unknownConstruct,
  };
};
