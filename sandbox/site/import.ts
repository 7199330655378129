import type { ImportedIssue, ImportedProject } from '../types';
import { findCustomFields } from './importFields';
import { type ExportedIssue, readExport } from './importFile';
import { type UnderstoodIssue, understandIssue } from './importIssue';
import { mergeSprints, readSprints, sprintsOfHistories } from './importSprints';
import { inferWorkflow } from './importWorkflow';

export type ImportResult =
  | { readonly ok: true; readonly project: ImportedProject }
  | { readonly ok: false; readonly message: string };

/**
 * Reads a project from a file of issues in the shape of Jira's REST API, plain or gzip: a search result, a list of
 * issues, or `{input: {fields, statuses, sprints, issues}}`. What the file does not say (a changelog, points, sprints)
 * stays unknown; of issues with one key the first counts; parents and links that lead out of the file are left out.
 *
 * @example
 * const imported = readImport(await readFile('issues.json.gz'), 'issues.json.gz');
 * if (imported.ok) site.importProject(imported.project, access);
 */
export const readImport = (bytes: Uint8Array, fileName: string): ImportResult => {
  const read = readExport(bytes, fileName);
  if (!read.ok) return read;
  const { file } = read;
  const ids = findCustomFields(file);
  const understood: UnderstoodIssue[] = [];
  for (const exported of firstOfEachKey(file.issues)) {
    const issue = understandIssue(exported, ids);
    if (typeof issue === 'string') return { ok: false, message: `${fileName}: ${issue}` };
    understood.push(issue);
  }
  const issues = understood.map(({ issue }) => issue);
  return {
    ok: true,
    project: {
      ...identify(file.issues, fileName),
      statuses: inferWorkflow(
        file.statuses,
        understood.map(({ status }) => status),
        issues,
      ),
      issueTypes: issueTypes(understood),
      sprints: mergeSprints([
        ...file.sprints.flatMap(readSprints),
        ...understood.flatMap(({ sprints }) => sprints),
        ...sprintsOfHistories(issues),
      ]),
      issues: connect(understood),
    },
  };
};

const firstOfEachKey = (issues: readonly ExportedIssue[]): readonly ExportedIssue[] => {
  const byKey = new Map<string, ExportedIssue>();
  for (const issue of issues) if (!byKey.has(issue.key)) byKey.set(issue.key, issue);
  return [...byKey.values()];
};

const issueTypes = (understood: readonly UnderstoodIssue[]): ImportedProject['issueTypes'] => {
  const byName = new Map(understood.map(({ issue, level }) => [issue.type, { name: issue.type, level }]));
  return [...byName.values()].toSorted((a, b) => b.level - a.level);
};

/** Keeps what leads to another issue of the file, and each link once although both its ends tell of it. */
const connect = (understood: readonly UnderstoodIssue[]): readonly ImportedIssue[] => {
  const levels = new Map(understood.map(({ issue, level }) => [issue.key, level]));
  const told = new Set<string>();
  return understood.map(({ issue, level }) => {
    const parentLevel = issue.parentKey === null ? undefined : levels.get(issue.parentKey);
    return {
      ...issue,
      parentKey: parentLevel !== undefined && parentLevel > level ? issue.parentKey : null,
      links: issue.links.filter(({ type, direction, key }) => {
        const ends = direction === 'outward' ? [issue.key, key] : [key, issue.key];
        const identity = JSON.stringify([type, ...ends]);
        if (!levels.has(key) || key === issue.key || told.has(identity)) return false;
        told.add(identity);
        return true;
      }),
    };
  });
};

const PROJECT_KEY = /^([A-Z][A-Z0-9_]{1,9})-\d+$/;

/** The key most issues carry, and the project's own name; a file whose keys say nothing is named after itself. */
const identify = (
  issues: readonly ExportedIssue[],
  fileName: string,
): Pick<ImportedProject, 'key' | 'name'> => {
  const counts = new Map<string, number>();
  for (const { key } of issues) {
    const prefix = PROJECT_KEY.exec(key)?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const title = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.(json|gz)\b/gi, '');
  if (most === undefined || most[1] * 2 < issues.length) {
    const letters = title.toUpperCase().replace(/[^A-Z0-9]|^[^A-Z]+/g, '');
    return { key: letters.length < 2 ? 'IMPORT' : letters.slice(0, 10), name: title || 'Imported project' };
  }
  const [key] = most;
  return { key, name: projectName(issues, key) ?? (title || key) };
};

const projectName = (issues: readonly ExportedIssue[], key: string): string | undefined => {
  for (const { fields } of issues) {
    const { project } = fields;
    if (typeof project !== 'object' || project === null) continue;
    if ('key' in project && project.key === key && 'name' in project && typeof project.name === 'string') {
      return project.name;
    }
  }
  return undefined;
};
