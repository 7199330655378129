/**
 * Writes `src/templates/template.schema.json` from the schema in `src/domain/template/schema.ts`, for editors. The result
 * is committed; a unit test holds it up to date.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './install.mjs';

const outfile = join(ROOT, '.cache/run/template-schema.mjs');
await build({
  entryPoints: [join(ROOT, 'src/domain/template/jsonSchema.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { templateJsonSchema } = await import(outfile);
const target = join(ROOT, 'src/templates/template.schema.json');
writeFileSync(target, `${JSON.stringify(templateJsonSchema(), null, 2)}\n`);
spawnSync(
  process.execPath,
  [join(ROOT, 'node_modules/@biomejs/biome/bin/biome'), 'format', '--write', target],
  {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
