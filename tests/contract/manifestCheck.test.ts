import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A copy of what the check reads, with one thing changed. */
const tampered = (folder: string, name: string, file: string, change: (text: string) => string): string => {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  for (const part of ['src', 'static', 'manifest.yml', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  symlinkSync(join(ROOT, 'dist'), join(root, 'dist'));
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The change named ${name} found nothing to change in ${file}.`);
  writeFileSync(path, after);
  return root;
};

describe('the manifest check', () => {
  let folder: string;
  let findings: readonly string[];

  const findingsOf = (name: string) => findings.filter((line) => line.startsWith(`${join(folder, name)}: `));

  beforeAll(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.cache/tampered-'));
    const roots = [
      tampered(folder, 'sound', 'package.json', (text) => `${text}\n`),
      tampered(folder, 'scope', 'manifest.yml', (text) => text.replace('    - write:jira-work\n', '')),
      tampered(folder, 'idle-scope', 'manifest.yml', (text) =>
        text.replace('  scopes:\n', '  scopes:\n    - manage:jira-project\n'),
      ),
      tampered(folder, 'handler', 'src/entry/resolver.ts', (text) =>
        text.replace('export const handler', 'export const renamed'),
      ),
      tampered(folder, 'property', 'manifest.yml', (text) =>
        text.replace('label: ML plan', 'labell: ML plan'),
      ),
      tampered(
        folder,
        'invoke',
        'static/issue-panel/main.tsx',
        (text) => `${text}\ninvoke('issue.nonsense', {});\n`,
      ),
    ];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'tools/check-manifest.mjs'), ...roots],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    findings = [...stdout.split('\n'), ...stderr.split('\n')];
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing in the project as it is', () => {
    expect(findingsOf('sound')).toEqual([
      expect.stringContaining('The manifest is valid and the code keeps to it.'),
    ]);
  });

  it('fails when a scope that the code needs is missing, by Atlassian’s linter and by our own rule', () => {
    expect(findingsOf('scope')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('the scope write:jira-work is needed and not declared'),
        expect.stringMatching(/src\/adapters\/jira\/.*write:jira-work/),
      ]),
    );
  });

  it('fails when a scope is declared that nothing uses', () => {
    expect(findingsOf('idle-scope')).toEqual([
      expect.stringContaining('manage:jira-project is declared and nothing uses it'),
    ]);
  });

  it('fails when a handler of the manifest is not exported', () => {
    expect(findingsOf('handler')).toEqual(expect.arrayContaining([expect.stringMatching(/handler/)]));
  });

  it('fails when a module property is wrong', () => {
    expect(findingsOf('property')).toEqual(expect.arrayContaining([expect.stringMatching(/label/)]));
  });

  it('fails when the browser invokes a name that no resolver answers', () => {
    expect(findingsOf('invoke')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'static/issue-panel/main.tsx invokes "issue.nonsense", which no resolver answers',
        ),
      ]),
    );
  });
});
