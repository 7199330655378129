import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIssues } from './generate';
import type { Answers } from './shapes';

const FOLDER = '.cache/bench';

/** Files of a generated project, read by the processes that measure. */
export interface BenchInput {
  /** What Jira sends. */
  readonly json: string;
  readonly sprints: string;
  /** What the last process that encoded it has stored. */
  readonly store: string;
}

export const inputOf = (issues: number, answers: Answers): BenchInput => ({
  json: join(FOLDER, `issues-${issues}-${answers}.json`),
  sprints: join(FOLDER, 'sprints.json'),
  store: join(FOLDER, `issues-${issues}-${answers}.store`),
});

/** Generates the project unless that was done before. */
export const prepare = (issues: number, answers: Answers): void => {
  const input = inputOf(issues, answers);
  if (existsSync(input.json)) return;
  mkdirSync(FOLDER, { recursive: true });
  const file = generateIssues(issues, 'bench', answers);
  writeFileSync(input.sprints, JSON.stringify(file.sprints));
  writeFileSync(input.json, JSON.stringify(file));
};
