/** The options of `npm start`, in one place for tools/start.mjs (which runs before anything is built) and the server. */
import { parseArgs } from 'node:util';

const DECLARED = {
  port: { type: 'string', default: '8080' },
  seed: { type: 'string', default: '1' },
  latency: { type: 'string', default: '0' },
  import: { type: 'string', multiple: true, default: [] },
  save: { type: 'string' },
  now: { type: 'string' },
  'no-demo': { type: 'boolean', default: false },
  'index-lag': { type: 'string', default: '2000' },
  'no-contract-check': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

export const HELP = `Starts ML Plan for Jira on a local Jira and prints "ready URL" once it can be opened.

  npm start -- [options]

  --port N             port to listen on; 0 takes any free one (default 8080)
  --seed N             seed of everything random (default 1)
  --latency MS         delay of every Jira call of the app and of every call of its pages (default 0)
  --import FILE        adds the issues of a JSON file (plain or gzip) as a project; may be repeated
  --save FILE          continues from this file if it exists, and saves the site to it on stop
  --now ISO            starts the site's clock at this instant instead of now
  --no-demo            starts with one empty project, NEW, instead of the demo site
  --index-lag MS       how long searches miss what was just written (default 2000)
  --no-contract-check  does not check Jira calls against Atlassian's OpenAPI documents
  --help               prints this`;

const problem = (message) => ({ ok: false, message: `${message} See npm start -- --help.` });

const wholeNumber = (values, name, most) => {
  const number = Number(values[name]);
  return /^\d+$/.test(values[name]) && number <= most ? number : undefined;
};

const MOST = { port: 65_535, seed: 2 ** 31 - 1, latency: 60_000, 'index-lag': 3_600_000 };

/**
 * @param {readonly string[]} argv
 * @returns the options, or a sentence that says what is wrong with them
 */
export const parseOptions = (argv) => {
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options: DECLARED, strict: true, allowPositionals: false }));
  } catch (error) {
    return problem(`${error.message.split(/\.?\n|\. /)[0].replace(/\.$/, '')}.`);
  }
  const numbers = {};
  for (const [name, most] of Object.entries(MOST)) {
    numbers[name] = wholeNumber(values, name, most);
    if (numbers[name] === undefined)
      return problem(`--${name} takes a whole number from 0 to ${most}, not "${values[name]}".`);
  }
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now))
    return problem(`--now takes an instant such as 2026-11-02T09:00:00Z, not "${values.now}".`);
  return {
    ok: true,
    options: {
      port: numbers.port,
      seed: numbers.seed,
      latencyMs: numbers.latency,
      indexLagMs: numbers['index-lag'],
      imports: values.import,
      save: values.save,
      now,
      demo: !values['no-demo'],
      contractCheck: !values['no-contract-check'],
      help: values.help,
    },
  };
};
