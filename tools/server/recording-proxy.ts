import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** Host and port, as browsers want it. */
  address: string;
  /** `METHOD address` of every request so far, also of those that were refused. */
  asked: readonly string[];
  close(): Promise<void>;
}

/**
 * A proxy on the loopback address that writes down what is asked of it. What is for `site` (host and
 * port) is passed on; everything else is refused, names are never looked up.
 */
export async function recordRequests(site: string): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((asking, answer) => {
    asked.push(`${asking.method} ${asking.url}`);
    if (URL.parse(asking.url ?? '')?.host === site) pass(asking, answer);
    else answer.writeHead(403).end();
  });
  // A tunnel for https, whose contents nobody could see.
  server.on('connect', (asking, socket) => {
    asked.push(`CONNECT ${asking.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function pass(asking: IncomingMessage, answer: ServerResponse): void {
  const onward = request(asking.url ?? '', { method: asking.method, headers: asking.headers });
  onward.on('response', (said) => {
    answer.writeHead(said.statusCode ?? 502, said.headers);
    said.pipe(answer);
  });
  onward.on('error', () => answer.writeHead(502).end());
  asking.pipe(onward);
}
