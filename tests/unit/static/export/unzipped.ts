import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The files in a ZIP archive by their paths, as text; enough of the format to look into a workbook. */
export const unzipped = (archive: Buffer): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === ENTRY) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    if (name === undefined || extra === undefined || comment === undefined) throw new Error('no archive');
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = archive.subarray(start, start + size);
    const path = archive.toString('utf8', at + 46, at + 46 + name);
    files.set(path, (method === DEFLATED ? inflateRawSync(content) : content).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return files;
};

const TEXTS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => TEXTS[name] ?? '');

/** A cell as the file has it: `s` is a text, `n` a number or a date; the style says which. */
export interface WrittenCell {
  readonly type: string;
  readonly value: string;
  readonly format: string | undefined;
}

export interface Workbook {
  readonly sheetNames: readonly string[];
  /** Cells of a sheet by their addresses; empty ones are missing. */
  readonly cells: (sheet: number) => ReadonlyMap<string, WrittenCell>;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads a workbook back, by its XML. */
export const readWorkbook = (archive: Buffer): Workbook => {
  const files = unzipped(archive);
  const file = (path: string) => files.get(path) ?? '';
  const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
  const shared = all(file('xl/sharedStrings.xml'), /<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g).map(unescaped);
  const styles = file('xl/styles.xml');
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const cellStyles = all(styles.slice(styles.indexOf('<cellXfs')), /<xf ([^>]*)>/g).map(
    (style) => /numFmtId="(\d+)"/.exec(style)?.[1],
  );
  return {
    files,
    sheetNames: all(file('xl/workbook.xml'), /<sheet [^>]*name="([^"]*)"/g),
    cells: (sheet) =>
      new Map(
        [...file(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
          ([, attributes = '', content = '']) => {
            const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
            const written = /<v>([\s\S]*?)<\/v>/.exec(content)?.[1];
            const type = attribute('t') ?? 'n';
            if (written === undefined) return [];
            const value = type === 's' ? (shared[Number(written)] ?? '') : unescaped(written);
            const format = formats.get(cellStyles[Number(attribute('s') ?? 0)]);
            return [[attribute('r') ?? '', { type, value, format }] as const];
          },
        ),
      ),
  };
};
