/**
 * Computes the metrics of issues in a file, without a site: JSON as Jira's REST API answers it, with changelogs, plain
 * or compressed by gzip. Prints JSON; what is wrong with the file is said on the side, and the rest is still computed.
 * `npm run metrics -- --input FILE [--today D] [--zone Z] [--compat jira-agile-metrics] [--out FILE]
 *  [--columns "To do,In progress,Done"] [--committed NAME] [--done NAME]`
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Computed, computeCompatible, computeMetrics, type Options } from './metricsFile/compute';
import { type Read, readJson } from './metricsFile/readJson';
import { shapeOf } from './metricsFile/shape';

const COMPATIBLE = 'jira-agile-metrics';

interface Arguments extends Options {
  readonly input: string;
  readonly compat: boolean;
  readonly out: string | undefined;
}

const parseOptions = () =>
  parseArgs({
    options: {
      input: { type: 'string' },
      today: { type: 'string' },
      zone: { type: 'string', default: 'UTC' },
      compat: { type: 'string' },
      out: { type: 'string' },
      columns: { type: 'string' },
      committed: { type: 'string' },
      done: { type: 'string' },
    },
  }).values;

const wrong = (problem: string) => ({ ok: false as const, problem });

const readArguments = (): Read<Arguments> => {
  let values: ReturnType<typeof parseOptions>;
  try {
    values = parseOptions();
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { input, today, zone, compat, out, columns, committed, done } = values;
  if (input === undefined) return wrong('Say which file to read: npm run metrics -- --input FILE');
  if (today !== undefined && !isDay(today)) return wrong('--today takes a day such as 2026-06-30.');
  if (!isZone(zone)) return wrong(`${zone} is no time zone; an example is Europe/Berlin.`);
  if (compat !== undefined && compat !== COMPATIBLE)
    return wrong(`--compat knows ${COMPATIBLE} and nothing else.`);
  return {
    ok: true,
    value: {
      input,
      today,
      zone,
      compat: compat !== undefined,
      out,
      columns: columns?.split(',').map((name) => name.trim()),
      committed,
      done,
    },
  };
};

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(Date.parse(text));

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const compute = (options: Arguments): Read<Computed> => {
  const json = readJson(options.input);
  if (!json.ok) return json;
  const file = shapeOf(json.value);
  if (!file.ok) return file;
  const computed = options.compat ? computeCompatible : computeMetrics;
  return { ok: true, value: computed(file.value, options, Date.now()) };
};

const main = (): Read<void> => {
  const options = readArguments();
  if (!options.ok) return options;
  const computed = compute(options.value);
  if (!computed.ok) return computed;
  const { metrics, problems } = computed.value;
  for (const problem of problems) console.error(problem);
  const text = `${JSON.stringify(metrics, null, 2)}\n`;
  if (options.value.out === undefined) process.stdout.write(text);
  else writeFileSync(options.value.out, text);
  return { ok: true, value: undefined };
};

const result = main();
if (!result.ok) {
  console.error(result.problem);
  process.exitCode = 1;
}
