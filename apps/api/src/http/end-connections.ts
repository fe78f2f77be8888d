import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a request that is under way may take to end once the server closes. */
const GRACE_MS = 5_000;

/**
 * What to call when a server closes, so that it does end. Node closes connections between two requests by itself, but waits for those on which no request, or half
 * of one, has come until its timeouts for requests run out (`server.closeIdleConnections`): browsers open some in advance.
 */
export function endConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    for (const socket of silent) socket.destroy();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
}
