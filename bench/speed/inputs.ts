import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuthorShape, shortAuthor, wholeAuthor } from './authors';
import { generateIssues } from './generate';

const FOLDER = '.cache/bench';

/** How much each change says of its author. */
export type Authors = 'whole' | 'short';

const SHAPES: Readonly<Record<Authors, AuthorShape>> = { whole: wholeAuthor, short: shortAuthor };

/** Files of a generated project, read by the processes that measure. */
export interface BenchInput {
  /** What Jira sends. */
  readonly json: string;
  readonly sprints: string;
  /** What the last process that encoded it has stored. */
  readonly store: string;
}

export const inputOf = (issues: number, authors: Authors): BenchInput => ({
  json: join(FOLDER, `issues-${issues}-${authors}.json`),
  sprints: join(FOLDER, 'sprints.json'),
  store: join(FOLDER, `issues-${issues}-${authors}.store`),
});

/** Generates the project unless that was done before. */
export const prepare = (issues: number, authors: Authors): void => {
  const input = inputOf(issues, authors);
  if (existsSync(input.json)) return;
  mkdirSync(FOLDER, { recursive: true });
  const file = generateIssues(issues, 'bench', SHAPES[authors]);
  writeFileSync(input.sprints, JSON.stringify(file.sprints));
  writeFileSync(input.json, JSON.stringify(file));
};
