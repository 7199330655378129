/**
 * `npm run check:manifest [-- FOLDER …]`: is the manifest what Forge would accept, and does the code keep to it?
 * Atlassian's validators first, then what they cannot see: operations without known scopes, scopes nothing uses,
 * and names that the browser invokes but no resolver answers.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, ROOT } from './install.mjs';

install(console.log);
const { lintSources, validateManifest } = await import('./manifest/atlassian.mjs');
const { invokedNames, jiraCalls, resolvedNames } = await import('./manifest/calls.mjs');

/** Scopes of every operation the local Jira models, from Atlassian's OpenAPI documents; held against them by a contract test. */
const scopesByOperation = JSON.parse(readFileSync(join(ROOT, 'sandbox/jira/scopes.json'), 'utf8'));

const shape = (path) => path.replace(/\{[^}]*\}/g, '{}');
const operationKey = ({ method, path }) => `${method} ${shape(path)}`;
const known = new Map(
  Object.entries(scopesByOperation).map(([operation, scopes]) => {
    const [method, path] = operation.split(' ');
    return [operationKey({ method, path }), { method, path, scopes }];
  }),
);

const parameters = ({ path }) => path.split('{').length;

/**
 * The linter wants an OpenAPI document: one that lists the operations in use, each with its scopes. It takes the first
 * path that fits a call, so `/issue/bulk` has to stand before `/issue/{issueIdOrKey}`.
 */
const openApiDocument = (calls) => {
  const paths = {};
  const used = calls.map((call) => known.get(operationKey(call))).filter(Boolean);
  for (const { method, path, scopes } of used.sort((a, b) => parameters(a) - parameters(b))) {
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        'x-atlassian-oauth2-scopes': [{ scheme: 'OAuth2', state: 'Current', scopes }],
      },
    };
  }
  return { paths };
};

/** Scopes that no Jira call shows: storage is used through @forge/kvs. */
const usedElsewhere = (root) => {
  const storage = readFileSync(join(root, 'package.json'), 'utf8').includes('"@forge/kvs"');
  return storage ? ['storage:app'] : [];
};

const checkCalls = (calls) =>
  calls
    .filter((call) => !known.has(operationKey(call)))
    .map(
      ({ file, line, method, path }) =>
        `${file}:${line} ${method ?? 'unknown method'} ${path} is not in sandbox/jira/scopes.json`,
    );

const checkScopes = (root, manifest, calls) => {
  const declared = manifest.permissions?.scopes ?? [];
  const used = new Set([
    ...usedElsewhere(root),
    ...calls.flatMap((call) => known.get(operationKey(call))?.scopes ?? []),
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
  const lintFindings = await lintSources(manifest, openApiDocument(calls));
  return [
    ...findings,
    ...lintFindings,
    ...checkCalls(calls),
    ...checkScopes(root, manifest, calls),
    ...checkInvokes(root),
  ];
};

/** Resources of the manifest that are not built are findings of Atlassian's validators: on a fresh clone, all of them. */
const build = () =>
  spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], { cwd: ROOT, stdio: 'inherit' }).status === 0;

const roots = process.argv.slice(2);
if (roots.length === 0 && !build()) process.exit(1);
let failed = false;
for (const root of roots.length > 0 ? roots : [ROOT]) {
  const findings = await check(root);
  if (findings.length > 0) failed = true;
  for (const finding of findings) console.error(roots.length > 1 ? `${root}: ${finding}` : finding);
  if (findings.length === 0)
    console.log(`${roots.length > 0 ? `${root}: ` : ''}The manifest is valid and the code keeps to it.`);
}
process.exitCode = failed ? 1 : 0;
