/**
 * Bundles the Jira-like site with esbuild: hashed scripts (pages split off, loaded when first visited), one style
 * sheet, and index.html naming them. `tools/build.mjs` calls it; the server answers every unknown path with index.html.
 */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

/** react-aria carries its few sentences in thirty languages; this site speaks English. */
const englishOnly = {
  name: 'english-only',
  setup(plugins) {
    plugins.onLoad({ filter: /react-aria[^/]*\/.*\/intl\/|@react-(aria|stately)\/.*\/intl\// }, (file) =>
      /en-US\.[a-z.]+$/.test(file.path) ? undefined : { contents: 'export default {}', loader: 'js' },
    );
  },
};

const baseName = (file) => path.basename(file);

/** Files of earlier builds go last, so that a site that is running always finds what its index.html names. */
async function removeOthers(folder, kept) {
  const stale = (await readdir(folder)).filter((name) => !kept.has(name));
  await Promise.all(stale.map((name) => rm(path.join(folder, name))));
}

/** @param {{ outDir: string }} options */
export async function buildHost({ outDir }) {
  const { metafile } = await build({
    entryPoints: { main: path.join(here, 'main.tsx'), site: path.join(here, 'styles/site.css') },
    outdir: path.join(outDir, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    sourcemap: true,
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [englishOnly],
    logLevel: 'warning',
  });
  const entry = (name) => {
    const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(name));
    if (!found) throw new Error(`esbuild made no output for ${name}`);
    return `/assets/${path.basename(found[0])}`;
  };
  const template = await readFile(path.join(here, 'index.html'), 'utf8');
  const assets = [
    `<link rel="stylesheet" href="${entry('styles/site.css')}" />`,
    `<script type="module" src="${entry('main.tsx')}"></script>`,
  ].join('\n    ');
  await writeFile(path.join(outDir, 'index.html'), template.replace('<!-- assets -->', assets));
  await removeOthers(path.join(outDir, 'assets'), new Set(Object.keys(metafile.outputs).map(baseName)));
}
