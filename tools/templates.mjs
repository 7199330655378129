/**
 * Writes `src/templates/templates.generated.ts` from the YAML files beside it, so that Forge's bundler, which knows
 * nothing of YAML, can bundle them. The result is committed; a unit test holds it against the YAML.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../src/templates');

const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return `  ${JSON.stringify(name.replace(/\.yaml$/, ''))}: ${JSON.stringify(text)},`;
  });

const source = `// Written by tools/templates.mjs from the YAML files in this folder. Do not edit.
export const TEMPLATE_FILES = {
${entries.join('\n')}
} as const;
`;

const target = join(folder, 'templates.generated.ts');
let current;
try {
  current = readFileSync(target, 'utf8');
} catch {
  current = undefined;
}
if (current !== source) writeFileSync(target, source);
