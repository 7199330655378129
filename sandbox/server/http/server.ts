import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Sandbox } from '../sandbox';
import { serveApp } from './app';
import { serveControl } from './control';
import { sendFile } from './files';
import { hostOf } from './origins';
import { sendJson, sendText } from './respond';
import { serveRest } from './rest';

export interface Listening {
  /** Address of the site, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly port: number;
  /** The project's dist folder. */
  readonly dist: string;
  readonly latencyMs: number;
}

const serveSite = async (request: IncomingMessage, response: ServerResponse, path: string, dist: string) => {
  const folder = join(dist, 'host');
  if (path.startsWith('/assets/') || path === '/favicon.ico') {
    if (!(await sendFile(request, response, folder, path))) sendText(response, 404, 'Not found.');
    return;
  }
  if (!(await sendFile(request, response, folder, 'index.html')))
    sendText(response, 503, 'The site around the app is not built. Run npm run build.');
};

const route = async (
  request: IncomingMessage,
  response: ServerResponse,
  sandbox: Sandbox,
  { dist, latencyMs }: ServerOptions,
): Promise<void> => {
  const host = hostOf(request);
  if (host.role === 'foreign') return sendText(response, 421, 'This sandbox answers on localhost only.');
  const path = new URL(request.url ?? '/', host.site).pathname;
  if (path.startsWith('/rest/')) return serveRest(request, response, host, sandbox);
  if (path.startsWith('/__sandbox/'))
    return serveControl(path, { request, response, host, sandbox, latencyMs });
  if (path.startsWith('/__app/'))
    return serveApp(request, response, path, host, { manifest: sandbox.forge.manifest, dist });
  if (host.role === 'app') {
    response.writeHead(302, { location: `${host.site}${request.url}` }).end();
    return;
  }
  return serveSite(request, response, path, dist);
};

const bind = (server: Server, port: number, address: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve(portOf(server));
    });
  });

const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
};

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Serves the site, the app's frames and Jira's REST API on this machine only, at both of its loopback addresses
 * (a browser may take `localhost` for either).
 */
export const listen = async (sandbox: Sandbox, options: ServerOptions): Promise<Listening> => {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    route(request, response, sandbox, options).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.error(message);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { message: 'The sandbox failed; its terminal says why.' });
    });
  };
  const [ipv4, ipv6] = [createServer(handle), createServer(handle)];
  const port = await bind(ipv4, options.port, '127.0.0.1');
  const servers = await bind(ipv6, port, '::1').then(
    () => [ipv4, ipv6],
    async (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1, and nobody will ask for it; a taken one would answer in the site's place.
      if (error.code !== 'EADDRINUSE') return [ipv4];
      await stop(ipv4);
      throw error;
    },
  );
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
};
