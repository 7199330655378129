import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** Unpacked files beyond this are refused rather than filling memory. */
const MOST_BYTES = 512 * 1024 * 1024;

const issueSchema = z.object({
  key: z.string().min(1),
  fields: z.record(z.string(), z.unknown()),
  changelog: z.object({ histories: z.array(z.unknown()).default([]) }).optional(),
});

const exportSchema = z.object({
  issues: z.array(issueSchema).min(1),
  fields: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  /** `expand=names` of a search. */
  names: z.record(z.string(), z.string()).default({}),
  statuses: z
    .array(z.union([z.string(), z.object({ name: z.string() }).transform((s) => s.name)]))
    .default([]),
  sprints: z.array(z.unknown()).default([]),
});

/** An issue as the file has it: REST shape, its field values not yet understood. */
export type ExportedIssue = z.infer<typeof issueSchema>;

/** The parts of an export that an import reads, whichever of the known shapes it came in. */
export type ExportFile = z.infer<typeof exportSchema>;

export type ReadExport =
  | { readonly ok: true; readonly file: ExportFile }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): ReadExport => ({ ok: false, message });

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const unpack = (bytes: Uint8Array): Uint8Array | undefined => {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
};

const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
};

/** A bare list of issues, `{issues}`, or `{input: {issues}}`. */
const locate = (root: unknown): unknown => {
  if (Array.isArray(root)) return { issues: root };
  if (typeof root === 'object' && root !== null && 'input' in root) return root.input;
  return root;
};

const issuesAsked =
  'Give a file of issues in the shape of Jira’s REST API: a search result {"issues": […]}, or a list of issues.';

const sentenceFor = (error: z.ZodError, fileName: string): string => {
  const [first] = error.issues;
  const [list, index, ...rest] = first?.path ?? [];
  if (list === 'issues' && typeof index === 'number') {
    const part =
      rest.length === 0 ? 'it is not an issue' : `its "${rest.join('.')}" is missing or not as expected`;
    return `${fileName}: issue number ${index + 1} cannot be read, ${part}. ${issuesAsked}`;
  }
  if (list === 'issues' && first?.code === 'too_small') return `${fileName} has no issues. ${issuesAsked}`;
  return `${fileName} does not hold issues. ${issuesAsked}`;
};

/** Unpacks, parses and checks an export. Never throws: whatever is wrong becomes a sentence. */
export const readExport = (bytes: Uint8Array, fileName: string): ReadExport => {
  const unpacked = unpack(bytes);
  if (unpacked === undefined) {
    return refuse(
      `${fileName} is compressed, but could not be unpacked. Compress it again with gzip, or give it plain.`,
    );
  }
  const json = parseJson(new TextDecoder().decode(unpacked));
  if (json === undefined) return refuse(`${fileName} is not JSON. ${issuesAsked}`);
  const parsed = exportSchema.safeParse(locate(json.value));
  return parsed.success ? { ok: true, file: parsed.data } : refuse(sentenceFor(parsed.error, fileName));
};
