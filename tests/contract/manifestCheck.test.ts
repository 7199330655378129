import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

interface Change {
  readonly file: string;
  readonly change: (text: string) => string;
}

/** A copy of what the check reads, with some things changed. */
const tampered = (folder: string, name: string, changes: readonly Change[]): string => {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  for (const part of ['src', 'static', 'manifest.yml', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  symlinkSync(join(ROOT, 'dist'), join(root, 'dist'));
  for (const { file, change } of changes) {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`There was nothing to change in ${file}.`);
    writeFileSync(path, after);
  }
  return root;
};

/** Several changes at once, because each copy is type-checked by the linter; a wrong schema hides the rest, so it stands alone. */
const CODE = [
  { file: 'manifest.yml', change: (text: string) => text.replace('    - write:jira-work\n', '') },
  {
    file: 'manifest.yml',
    change: (text: string) => text.replace('  scopes:\n', '  scopes:\n    - manage:jira-project\n'),
  },
  {
    file: 'src/index.ts',
    change: (text: string) => text.replace('handler as resolver', 'handler as renamed'),
  },
  {
    file: 'static/issue-panel/main.tsx',
    change: (text: string) =>
      `${text}\ndeclare const invoke: (name: string, request: object) => void;\ninvoke('issue.nonsense', {});\n`,
  },
];
const SCHEMA = [
  { file: 'manifest.yml', change: (text: string) => text.replace('label: ML plan', 'labell: ML plan') },
];

describe('the manifest check, which passes on the project as it is,', () => {
  let folder: string;
  let findings: readonly string[];
  let status: number | null;

  const findingsOf = (name: string) => findings.filter((line) => line.startsWith(`${join(folder, name)}: `));

  beforeAll(() => {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    folder = mkdtempSync(join(ROOT, '.cache/tampered-'));
    const roots = [tampered(folder, 'code', CODE), tampered(folder, 'schema', SCHEMA)];
    const run = spawnSync(process.execPath, [join(ROOT, 'tools/check-manifest.mjs'), ...roots], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    status = run.status;
    findings = [...run.stdout.split('\n'), ...run.stderr.split('\n')];
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('fails when something is found', () => {
    expect(status).toBe(1);
  });

  it('finds a scope that the code needs and the manifest lacks: Atlassian’s linter at the call, our own rule in the manifest', () => {
    expect(findingsOf('code')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /src\/adapters\/jira\/.* POST \/rest\/api\/3\/issue\/bulk requires "write:jira-work" scope/,
        ),
        expect.stringContaining('the scope write:jira-work is needed and not declared'),
      ]),
    );
  });

  it('finds a scope that is declared and that nothing uses', () => {
    expect(findingsOf('code')).toEqual(
      expect.arrayContaining([
        expect.stringContaining('the scope manage:jira-project is declared and nothing uses it'),
      ]),
    );
  });

  it('finds a handler that the code does not export', () => {
    expect(findingsOf('code')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`src/index.ts:0 Cannot find exported function "resolver"`),
      ]),
    );
  });

  it('finds a name that the browser invokes and no resolver answers', () => {
    expect(findingsOf('code')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'static/issue-panel/main.tsx invokes "issue.nonsense", which no resolver answers',
        ),
      ]),
    );
  });

  it('finds a module property that Forge does not know', () => {
    expect(findingsOf('schema')).toEqual(expect.arrayContaining([expect.stringMatching(/labell|label/)]));
  });
});
