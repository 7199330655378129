const { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { FileSystemReader } = require('@forge/cli-shared');
const { parse } = require('yaml');

const root = resolve(process.argv[2] ?? join(__dirname, '..'));
process.chdir(root);

// Forge's own loader and wrapper are fetched from Atlassian at deploy time; offline, empty ones stand in for them.
const runtime = join(root, '.cache/forge-runtime');
mkdirSync(join(runtime, 'dist'), { recursive: true });
for (const script of ['wrapper', 'loader'])
  writeFileSync(join(runtime, 'dist', `${script}.js`), '// stand-in\n');
process.env.FORGE_RUNTIME_PATH = runtime;

const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');

const warnings = [];
const silent = () => undefined;
const complain = (message) => warnings.push(String(message));
const logger = { trace: silent, debug: silent, info: silent, warn: complain, error: complain };

const manifest = parse(readFileSync('manifest.yml', 'utf8'));
const handlers = manifest.modules.function.map(({ handler }) => {
  const [module, method] = handler.split('.');
  return { module, method };
});

/** Every handler of the manifest must be in the bundle, as a function. */
const missingHandlers = (target) =>
  handlers
    .filter(({ module, method }) => {
      const file = join(target, `${module}.cjs`);
      return !existsSync(file) || typeof require(file)[method] !== 'function';
    })
    .map(({ module, method }) => `${module}.${method}`);

const main = async () => {
  const wrapper = getWrapperProvider({ fileSystemReader: new FileSystemReader() });
  const bundler = getNodeBundler(logger, wrapper, { readConfig: async () => manifest });
  const { outputDir } = await bundler.bundle({ appDirectory: root, entryPoints: getEntryPoints(handlers) });
  const target = join(root, 'dist/forge');
  rmSync(target, { recursive: true, force: true });
  cpSync(outputDir, target, { recursive: true });
  rmSync(outputDir, { recursive: true, force: true });
  if (warnings.length > 0) throw new Error(`The bundler warned:\n${warnings.join('\n')}`);
  const missing = missingHandlers(target);
  if (missing.length > 0) throw new Error(`Not exported by the bundle: ${missing.join(', ')}`);
  console.log(`Bundled ${handlers.length} handlers into dist/forge.`);
};

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
