import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * react-aria-components inserts a `<style>` unless an element with this id exists, and the production CSP forbids
 * it. The surface's own stylesheet takes the id and carries the same rule (static/shared/base.css).
 */
function claimPressableStyle(): Plugin {
  return {
    name: 'claim-pressable-style',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace('<link rel="stylesheet"', '<link id="react-aria-pressable-style" rel="stylesheet"'),
    },
  };
}

/**
 * write-excel-file compresses in workers that it makes of blobs, which the production CSP forbids. It brings the same
 * without them; the workbook is made in a worker of our own.
 */
function zipWithoutBlobWorkers(): Plugin {
  return {
    name: 'zip-without-blob-workers',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')
        ? "import zip from './zipToArrayBufferSync.js';\nexport default async (files) => zip(files);"
        : null,
  };
}

/**
 * The app speaks English, and react-aria brings its few words in 34 languages. It passes over the languages that are
 * left out, as those that Adobe's own @react-aria/optimize-locales-plugin leaves out.
 */
function onlyEnglishWords(): Plugin {
  const others = /\/react-(?:aria|aria-components|stately)\/.*\/intl\/.*\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: 'only-english-words',
    enforce: 'pre',
    load: (id) => (others.test(id) ? 'export default undefined;' : null),
  };
}

/** `import size from './picture.svg?size'`: so that a page keeps room for a picture that has yet to come. */
function sizesOfPictures(): Plugin {
  return {
    name: 'sizes-of-pictures',
    enforce: 'pre',
    load: (id) => {
      if (!id.endsWith('.svg?size')) return null;
      const [, width, height] = SIZE.exec(readFileSync(id.slice(0, -'?size'.length), 'utf8')) ?? [];
      if (width === undefined || height === undefined) throw new Error(`${id} says no size.`);
      return `export default ${JSON.stringify({ width: Number(width), height: Number(height) })};`;
    },
  };
}

const SIZE = /^<svg [^>]*\bwidth="(\d+)" height="(\d+)"/;

/**
 * Builds one Custom UI surface; Forge uploads each manifest resource as a directory of its own, so each surface is a
 * build of its own: `vite build --mode project-page` writes dist/static/project-page (index.html, assets/ with
 * hashed names). From code: `build({ configFile: 'vite.config.mts', mode: 'issue-panel' })`.
 */
export default defineConfig(({ mode }) => {
  return {
    root: here(`static/${mode}`),
    base: './',
    publicDir: false,
    cacheDir: here('.cache/vite'),
    plugins: [react(), claimPressableStyle(), zipWithoutBlobWorkers(), onlyEnglishWords(), sizesOfPictures()],
    worker: { format: 'es', plugins: () => [zipWithoutBlobWorkers()] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: here(`dist/static/${mode}`),
      emptyOutDir: true,
      target: 'es2022',
      // Nothing may become a data: URI; the production CSP has no place for it in scripts and styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Said of any build on a slow machine, on stderr, where a start that went well says nothing.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
});
