import { CST, type Document, isMap, isNode, isScalar, isSeq, Lexer, parseDocument } from 'yaml';
import type { Fault, Path } from './problems';

/** What a text may take: far more than any template or plan needs, far less than hurts. */
const LARGEST = { kibibytes: 256, tokens: 100_000, depth: 20, indentation: 100 } as const;

export type ReadYaml =
  | { readonly ok: true; readonly document: Document; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What is written in a text, for sentences. */
type Written = 'template' | 'plan';

/**
 * Reads YAML that may come from anybody. Its tokens are counted before anything is built from them, so that a text that
 * is too large, nested too deeply or multiplies itself through aliases costs next to nothing.
 */
export const readYaml = (text: string, written: Written = 'template'): ReadYaml => {
  const unsafe = unsafeFault(text, written);
  if (unsafe !== undefined) return { ok: false, faults: [unsafe] };
  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    // The parser compares each key with all others of its map; doubleKeys does the same at once.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const broken = [...document.errors, ...document.warnings].map(
    ({ code, message, pos }): Fault => ({
      path: [],
      offset: pos[0],
      message: () =>
        code === 'MULTIPLE_DOCS'
          ? `a text holds one ${written}; here a second one begins`
          : `this is not YAML: ${message}`,
    }),
  );
  return broken.length > 0
    ? { ok: false, faults: broken }
    : { ok: true, document, faults: doubleKeys(document.contents, []) };
};

const unsafeFault = (text: string, written: Written): Fault | undefined => {
  const fault = (offset: number, message: string): Fault => ({ path: [], offset, message: () => message });
  // A character takes at least one byte, so counting bytes is left out where it cannot matter.
  const tooLarge =
    text.length > LARGEST.kibibytes * 1024 ||
    new TextEncoder().encode(text).length > LARGEST.kibibytes * 1024;
  if (tooLarge) return fault(0, `a ${written} has at most ${LARGEST.kibibytes} KiB`);

  let [offset, tokens, open, onLine, lineStarts] = [0, 0, 0, 0, true];
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = inScalar ? 'scalar-text' : CST.tokenType(token);
    inScalar = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    tokens += 1;
    if (tokens > LARGEST.tokens) return fault(offset, `this is more YAML than a ${written} can hold`);
    if (type === 'anchor' || type === 'alias')
      return fault(offset, `a ${written} has no anchors and aliases (& and *): write the text out`);
    // The only ones there are change how the rest is read, down to keys that are merged into their map.
    if (type === 'directive-line')
      return fault(offset, `a ${written} has no lines that begin with %: leave it out`);
    if (type === 'flow-map-start' || type === 'flow-seq-start') open += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') open = Math.max(0, open - 1);
    if (type === 'seq-item-ind' || type === 'explicit-key-ind') onLine += 1;
    if (type === 'newline') onLine = 0;
    const indented = lineStarts && type === 'space' && token.length > LARGEST.indentation;
    if (open > LARGEST.depth || onLine > LARGEST.depth || indented)
      return fault(offset, `this is nested more deeply than a ${written} can be`);
    lineStarts = type === 'newline';
    offset += token.length;
  }
  return undefined;
};

const doubleKeys = (node: unknown, path: Path): readonly Fault[] => {
  if (isSeq(node)) return node.items.flatMap((entry, index) => doubleKeys(entry, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }): readonly Fault[] => {
    const name = isScalar(key) ? String(key.value) : '';
    const double = seen.has(name);
    seen.add(name);
    const inside = doubleKeys(value, [...path, name]);
    if (!double) return inside;
    const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
    return [
      { path: [...path, name], offset, message: () => `the key “${name}” is given twice here` },
      ...inside,
    ];
  });
};
