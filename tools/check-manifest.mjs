/**
 * `npm run check:manifest [-- FOLDER …]`: is the manifest what Forge would accept, and does the code keep to it?
 * Atlassian's validators first, then what they cannot see: operations without known scopes, scopes nothing uses,
 * and names that the browser invokes but no resolver answers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

install(console.log);
const { lintSources, validateManifest } = await import('./manifest/atlassian.mjs');
const { invokedNames, jiraCalls, resolvedNames } = await import('./manifest/calls.mjs');

/** The OpenAPI document of the operations in use: Atlassian's own are 3 MB and not in this repository. */
const operations = JSON.parse(readFileSync(join(ROOT, 'tools/manifest/operations.json'), 'utf8'));

const shape = (path) => path.replace(/\{[^}]*\}/g, '{}');
const operationAt = new Map(
  Object.entries(operations.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `${method.toUpperCase()} ${shape(path)}`,
      operation,
    ]),
  ),
);

const scopesOf = (operation) =>
  operation['x-atlassian-oauth2-scopes']
    .filter(({ state }) => state === 'Current')
    .flatMap(({ scopes }) => scopes);

/** Scopes that no Jira call shows: storage is used through @forge/kvs. */
const usedElsewhere = (root) => {
  const storage = readFileSync(join(root, 'package.json'), 'utf8').includes('"@forge/kvs"');
  return storage ? ['storage:app'] : [];
};

const checkCalls = (calls) =>
  calls
    .filter(({ method, path }) => !operationAt.has(`${method} ${path}`))
    .map(
      ({ file, line, method, path }) =>
        `${file}:${line} ${method ?? 'unknown method'} ${path} is not in tools/manifest/operations.json`,
    );

const checkScopes = (root, manifest, calls) => {
  const declared = manifest.permissions?.scopes ?? [];
  const used = new Set([
    ...usedElsewhere(root),
    ...calls.flatMap(({ method, path }) => {
      const operation = operationAt.get(`${method} ${path}`);
      return operation ? scopesOf(operation) : [];
    }),
  ]);
  const missing = [...used].filter((scope) => !declared.includes(scope));
  const idle = declared.filter((scope) => !used.has(scope));
  return [
    ...missing.map((scope) => `manifest.yml: the scope ${scope} is needed and not declared`),
    ...idle.map((scope) => `manifest.yml: the scope ${scope} is declared and nothing uses it`),
  ];
};

const checkInvokes = (root) => {
  const resolved = new Set(resolvedNames(root));
  const invoked = invokedNames(root);
  if (invoked.length === 0) return ['static/: no invoke was found; the check has gone blind'];
  return invoked
    .filter(({ name }) => !resolved.has(name))
    .map(({ file, name }) => `${file} invokes "${name}", which no resolver answers`);
};

const check = async (root) => {
  process.chdir(root);
  const { manifest, findings } = await validateManifest();
  if (!manifest) return findings;
  const calls = jiraCalls(root);
  if (calls.length === 0) findings.push('src/: no Jira call was found; the check has gone blind');
  const lintFindings = await lintSources(manifest, operations);
  return [
    ...findings,
    ...lintFindings,
    ...checkCalls(calls),
    ...checkScopes(root, manifest, calls),
    ...checkInvokes(root),
  ];
};

const roots = process.argv.slice(2);
let failed = false;
for (const root of roots.length > 0 ? roots : [ROOT]) {
  const findings = await check(root);
  if (findings.length > 0) failed = true;
  for (const finding of findings) console.error(roots.length > 1 ? `${root}: ${finding}` : finding);
  if (findings.length === 0)
    console.log(`${roots.length > 0 ? `${root}: ` : ''}The manifest is valid and the code keeps to it.`);
}
process.exitCode = failed ? 1 : 0;
