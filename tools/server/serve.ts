import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, normalize, sep } from 'node:path';
import { pageOf, type Routes, readRoutes } from './routes.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

export interface PageServer {
  /** Address of the folder, with a final slash. */
  url: string;
  /** From now on answers the first name with the second page, as when an article was edited. */
  replace(name: string, page: string): void;
  close(): Promise<void>;
}

/**
 * Serves a folder on the loopback address. `port` 0 takes a free one; a fixed one lets a page be
 * found again at the same address.
 */
export async function serve(folder: string, port = 0): Promise<PageServer> {
  const routes = readRoutes(folder);
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    answer({ folder, routes, replaced }, request, response).catch(() =>
      response.writeHead(404).end('Not found'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    replace: (name, page) => void replaced.set(name, page),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Site {
  folder: string;
  routes: Routes;
  replaced: Map<string, string>;
}

async function answer(
  { folder, routes, replaced }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const wanted = normalize(decodeURIComponent(pathname)).replace(/^[/\\]+/, '');
  if (wanted.split(sep).includes('..')) throw new Error('outside the folder');
  const { file, headers, body } = await pageOf(folder, routes, replaced.get(wanted) ?? wanted);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}
