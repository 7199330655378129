import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=UTF-8',
  '.js': 'text/javascript;charset=UTF-8',
  '.mjs': 'text/javascript;charset=UTF-8',
  '.css': 'text/css;charset=UTF-8',
  '.json': 'application/json;charset=UTF-8',
  '.map': 'application/json;charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const COMPRESSED = new Set(['.html', '.js', '.mjs', '.css', '.json', '.map', '.svg']);

/** A file name with a content hash never changes its content. */
const HASHED = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

interface CachedFile {
  readonly modified: number;
  readonly etag: string;
  readonly plain: Buffer;
  readonly zipped: Buffer | undefined;
}

const zip = promisify(gzip);
const cache = new Map<string, CachedFile>();

const load = async (file: string): Promise<CachedFile | undefined> => {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const cached = cache.get(file);
  if (cached?.modified === found.mtimeMs) return cached;
  const plain = await readFile(file);
  const loaded = {
    modified: found.mtimeMs,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    plain,
    zipped: COMPRESSED.has(extname(file)) ? await zip(plain) : undefined,
  };
  cache.set(file, loaded);
  return loaded;
};

/** A path inside `folder`, or undefined when it would lead out of it. */
const inside = (folder: string, path: string): string | undefined => {
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
};

/**
 * Sends a built file: compressed, for ever where its name carries a hash, else only after asking again.
 * @returns false when there is no such file
 */
export const sendFile = async (
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<boolean> => {
  const file = inside(folder, path);
  const loaded = file === undefined ? undefined : await load(file);
  if (file === undefined || !loaded) return false;
  const headers: Record<string, string> = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag: loaded.etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === loaded.etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? loaded.zipped : undefined;
  if (zipped) headers['content-encoding'] = 'gzip';
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : (zipped ?? loaded.plain));
  return true;
};
