import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import type { ForgeManifest } from '../../forge/manifest';
import { frameCsp } from './csp';
import { sendFile } from './files';
import type { Host } from './origins';
import { sendText } from './respond';

type KnownHost = Extract<Host, { role: 'site' | 'app' }>;

/** The bridge comes before everything else in the page, as Forge's does; it is told which origin to talk to. */
const withBridge = (html: string, siteOrigin: string) =>
  html.replace(
    /<head[^>]*>/i,
    (head) => `${head}<script src="/__app/bridge.js" data-site="${siteOrigin}"></script>`,
  );

/** Custom UI as Forge's CDN serves it: `/__app/<resource>/…` from the resource's folder, under the production CSP. */
export const serveApp = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  host: KnownHost,
  { manifest, dist }: { readonly manifest: ForgeManifest; readonly dist: string },
): Promise<void> => {
  if (path === '/__app/bridge.js') {
    if (await sendFile(request, response, join(dist, 'sandbox'), 'bridge.js')) return;
    return sendText(response, 404, 'The bridge is not built. Run npm run build.');
  }
  const [, key = '', file = ''] = /^\/__app\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (!resource) return sendText(response, 404, 'The manifest has no such resource.');
  const folder = join(dirname(dist), resource.path);
  if (file !== '' && file !== 'index.html') {
    if (!(await sendFile(request, response, folder, file))) sendText(response, 404, 'Not found.');
    return;
  }
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return sendText(response, 404, `${resource.path} is not built. Run npm run build.`);
  response.writeHead(200, {
    'content-type': 'text/html;charset=UTF-8',
    'cache-control': 'no-cache',
    'content-security-policy': frameCsp(manifest, host.site),
  });
  response.end(withBridge(html, host.site));
};
