import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Stands between a client and PostgreSQL and cuts connections at a byte of its choosing, as a server does that is killed there. */
export class CuttingProxy {
  private readonly open = new Set<Socket>();
  private left = Infinity;
  private refusing = false;
  private only: 'asked' | 'answered' = 'asked';
  /** Connections that were cut. */
  cuts = 0;
  /** Bytes that have passed: to the server, and back. */
  readonly passed = { asked: 0, answered: 0 };

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param databaseUrl of the server to stand before. */
  static async before(databaseUrl: string): Promise<CuttingProxy> {
    const target = new URL(databaseUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = new URL(databaseUrl);
    own.hostname = '127.0.0.1';
    own.port = String((server.address() as AddressInfo).port);
    const proxy = new CuttingProxy(server, own.href);
    server.on('connection', (client) => {
      if (proxy.refusing) client.destroy();
      else proxy.#join(client, connect(Number(target.port || 5432), target.hostname));
    });
    return proxy;
  }

  /** The next so many bytes of one direction pass, and the connection on which the last of them comes is cut in the middle. */
  cutAfter(bytes: number, direction: 'asked' | 'answered'): void {
    this.left = bytes;
    this.only = direction;
  }

  /** Cuts every connection and takes no new one, as a server does that is down. */
  refuse(): void {
    this.refusing = true;
    for (const socket of this.open) socket.destroy();
  }

  /** Lets everything pass again. */
  spare(): void {
    this.left = Infinity;
    this.refusing = false;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #join(client: Socket, server: Socket): void {
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    const pass = (from: Socket, to: Socket, direction: 'asked' | 'answered'): void => {
      this.open.add(from);
      from.on('error', end).on('close', () => {
        this.open.delete(from);
        end();
      });
      from.on('data', (chunk: Buffer) => {
        this.passed[direction] += chunk.length;
        if (direction !== this.only || chunk.length < this.left) {
          if (direction === this.only) this.left -= chunk.length;
          to.write(chunk);
          return;
        }
        const last = chunk.subarray(0, this.left);
        this.left = Infinity;
        this.cuts += 1;
        // What was sent so far arrives; then both ends see the other one gone.
        if (last.length > 0) to.write(last, end);
        else end();
      });
    };
    pass(client, server, 'asked');
    pass(server, client, 'answered');
  }
}
