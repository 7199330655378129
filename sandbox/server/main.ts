import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { HELP, parseOptions, type StartOptions } from '../../tools/options.mjs';
import type { LogEntry } from '../types';
import { createSandbox, type Sandbox } from './sandbox';
import { StartRefused } from './startRefused';

/** The project's folder: this file is bundled to dist/sandbox/main.mjs. */
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Files are named from where the person typed the command, which npm remembers. */
const fromCaller = (file: string) => resolve(process.env.INIT_CWD ?? process.cwd(), file);

const tellProblem = (entry: LogEntry) => {
  if (entry.type === 'problem') console.error(`problem (${entry.kind}) ${entry.caller}: ${entry.message}`);
};

/** npm ends the shell it started us from, but not us: without that shell nobody could stop us any more. */
const onOrphaned = (stop: () => void) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
};

const stopWhenAsked = (stop: () => Promise<void>) => {
  let asked = false;
  const begin = async () => {
    if (asked) return;
    asked = true;
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void begin());
  onOrphaned(() => void begin());
};

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Told now rather than on stop, when everything that was done would be lost. */
const checkSave = (file: string) => {
  if (isFolder(file)) throw new StartRefused(`${file} is a folder. Name a file to save the site to.`);
  if (!isFolder(dirname(file)))
    throw new StartRefused(`There is no folder ${dirname(file)} to save the site in.`);
};

/** The saved site where there is one, else a new one. */
const fill = async (sandbox: Sandbox, save: string | undefined, { demo }: StartOptions) => {
  if (save === undefined || !existsSync(save)) await sandbox.fill({ demo });
  else await sandbox.restore(await readFile(save));
};

/** A site that goes on has the projects of its files from before. */
const addImports = async (sandbox: Sandbox, files: readonly string[], onlyOnce: boolean) => {
  for (const file of files.map(fromCaller)) {
    if (isFolder(file)) throw new StartRefused(`${file} is a folder. Name a file of issues to import.`);
    const imported = sandbox.importFile(await readFile(file), file, { onlyOnce });
    if (!imported.ok) throw new StartRefused(imported.message);
    console.log(
      imported.added
        ? `Imported ${file} as project ${imported.key}.`
        : `The saved site has a project ${imported.key} already; ${file} is not imported again.`,
    );
  }
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

/** Why the sandbox did not start, as a sentence; what nobody foresaw keeps its stack, which is what a bug report needs. */
const reasonOf = (error: unknown, { port }: StartOptions): string => {
  if (isSystemError(error) && error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another with --port, or --port 0 for any free one.`;
  if (isSystemError(error) && error.code === 'ENOENT' && error.path) return `There is no file ${error.path}.`;
  if (error instanceof StartRefused) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Starts the sandbox, prints `ready URL`, and stops it on Ctrl-C; a start that fails says why and ends the process. */
export const serve = async (options: StartOptions): Promise<void> => {
  const life: Life = { phase: 'starting' };
  try {
    await start(options, life);
  } catch (error) {
    // A site that is stopped while it is being filled has nothing to complain about.
    if (life.phase === 'stopping') return;
    console.error(reasonOf(error, options));
    process.exit(1);
  }
};

interface Life {
  phase: 'starting' | 'ready' | 'stopping';
}

const start = async (options: StartOptions, life: Life): Promise<void> => {
  const save = options.save === undefined ? undefined : fromCaller(options.save);
  if (save !== undefined) checkSave(save);
  const continues = save !== undefined && existsSync(save);
  const specDir = resolve(ROOT, '../shared/specs');
  const checked = options.contractCheck && existsSync(specDir);
  if (options.contractCheck && !checked)
    console.log('Jira calls are not checked against OpenAPI documents: ../shared/specs is not there.');
  const sandbox = await createSandbox({
    root: ROOT,
    port: options.port,
    seed: options.seed,
    latencyMs: options.latencyMs,
    indexLagMs: options.indexLagMs,
    onProblem: (entry) => {
      if (life.phase !== 'stopping') tellProblem(entry);
    },
    onConsole: (line) => console.error(`[function] ${line}`),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(checked ? { specDir } : {}),
  });
  stopWhenAsked(async () => {
    // Half a site is not worth keeping, least of all over a whole one.
    const isWhole = life.phase === 'ready';
    life.phase = 'stopping';
    if (isWhole && save !== undefined) await sandbox.save(save);
    await sandbox.close();
  });
  await fill(sandbox, save, options);
  await addImports(sandbox, options.imports, continues);
  // A saved site whose clock was moved ahead must not fall back behind what happened on it.
  await sandbox.start(options.now ?? Math.max(Date.now(), sandbox.clock.now()));
  const [{ url }] = await Promise.all([sandbox.listen(), sandbox.forge.warm()]);
  if (life.phase === 'stopping') return;
  life.phase = 'ready';
  console.log(`ready ${url}`);
};

const startedDirectly = import.meta.url === pathToFileURL(process.argv[1] ?? '').href;
if (startedDirectly) {
  const parsed = parseOptions(process.argv.slice(2));
  if (parsed.ok && parsed.options.help) console.log(HELP);
  else if (parsed.ok) await serve(parsed.options);
  else {
    console.error(parsed.message);
    process.exitCode = 2;
  }
}
