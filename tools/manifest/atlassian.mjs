/** Atlassian's own validators, run offline. Warnings and swallowed exceptions count as findings. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const require = createRequire(import.meta.url);
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');

const processor = (type) =>
  ProcessorBuilder.instance().withValidation(type).withOptions({ deprecatedRuntimes: [] }).build();

// Compiling the schema takes seconds; one processor serves every manifest that is checked.
const processors = [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER].map(processor);

/** Validates ./manifest.yml of the current directory; answers the manifest and the findings. */
export const validateManifest = async () => {
  const results = await Promise.all(processors.map((each) => each.process()));
  const findings = results.flatMap(({ success, errors = [] }) => {
    if (!success && errors.length === 0) return ['manifest.yml is not valid.'];
    return errors.map(
      ({ message, line, level }) => `manifest.yml:${line ?? 0} ${level ?? 'error'}: ${message}`,
    );
  });
  return { manifest: results[0].manifestObject?.typedContent, findings: [...new Set(findings)] };
};

const emptyDocument = { paths: {} };

/** The linter fetches OpenAPI documents unless every product is given one. */
const pointAtLocalDocuments = (folder, jiraDocument) => {
  const files = { jira: join(folder, 'jira.json'), none: join(folder, 'none.json') };
  writeFileSync(files.jira, JSON.stringify(jiraDocument));
  writeFileSync(files.none, JSON.stringify(emptyDocument));
  process.env.USE_LOCAL_SWAGGER = '1';
  process.env.LOCAL_JIRA_SWAGGER = files.jira;
  for (const product of ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'])
    process.env[`LOCAL_${product}_SWAGGER`] = files.none;
};

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(process.cwd(), join(entry.parentPath ?? entry.path, entry.name)));

/** The linter passes over every file that tsconfig.json does not include by a glob, and says nothing. */
const counting = (parsed) => async (filepath, parse) => {
  parsed.add(filepath);
  return { ast: await parse(await readFile(filepath, 'utf8'), filepath), filepath };
};

/** Runs every client-side rule of @forge/lint over ./src. */
export const lintSources = async (manifest, jiraDocument) => {
  const { lint } = require('@forge/lint');
  const folder = join(process.cwd(), '.cache');
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(folder, 'manifest-'));
  const findings = [];
  const silent = () => undefined;
  const complain = (message) => findings.push(`linter: ${message}`);
  const logger = { trace: silent, debug: complain, info: silent, warn: complain, error: complain };
  try {
    pointAtLocalDocuments(scratch, jiraDocument);
    const files = filesUnder('src');
    const read = new Set();
    const results = await lint(
      files,
      manifest,
      'development',
      logger,
      { getDeprecatedRuntimes: async () => [] },
      { linter: { mode: 'client-side' }, parseFunction: counting(read) },
    );
    for (const file of files.filter((path) => !read.has(path)))
      findings.push(`${file} was not read by the linter`);
    for (const { file, errors, warnings } of results) {
      for (const { line, message } of [...errors, ...warnings])
        findings.push(`${relative(process.cwd(), file)}:${line} ${message}`);
    }
    return findings;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
