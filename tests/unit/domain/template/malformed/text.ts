/** What it is, its text, and every line that the problems print as. */
export type Malformed = readonly [what: string, text: string, problems: readonly string[]];

export const TOP = `id: bad
version: 1
name: Bad
epics:
`;

/** The text up to the items of its one epic: ten lines. */
export const EPIC = `${TOP}  - key: e
    phase: modeling
    role: tech-lead
    summary: Epic
    purpose: Because.
    acceptance: [Done]
`;

/** A template with one epic `e`; each item is given as YAML flow text, from line 12 on, with sensible rest before it. */
export const withItems = (...items: readonly string[]): string =>
  `${EPIC}    items:\n${items.map((item) => `      - { ${item}, role: tech-lead, summary: S, purpose: P., acceptance: [A] }\n`).join('')}`;
