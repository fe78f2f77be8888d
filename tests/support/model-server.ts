import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A question as the server got it. */
export interface Asked {
  headers: IncomingMessage['headers'];
  path: string;
  body: { messages: { role: string; content: string }[]; response_format?: { type: string } } & Record<string, unknown>;
  at: number;
}

/** What it answers: a status, a body, and how it misbehaves. */
export interface Played {
  status?: number;
  headers?: Record<string, string>;
  body: string;
  delayMs?: number;
  /** The connection is cut after half of the body. */
  cut?: true;
}

export interface ModelServer {
  baseUrl: string;
  asked: Asked[];
  close(): Promise<void>;
}

/** A server on loopback that plays a language model behind OpenAI's chat completions. */
export async function playModel(play: (asked: Asked, n: number) => Played): Promise<ModelServer> {
  const asked: Asked[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one: Asked = {
      headers: request.headers,
      path: request.url ?? '',
      body: JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'],
      at: Date.now(),
    };
    asked.push(one);
    const { status = 200, headers = {}, body, delayMs = 0, cut } = play(one, asked.length);
    const timer = setTimeout(() => {
      timers.delete(timer);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      if (cut) {
        response.write(body.slice(0, body.length / 2));
        response.destroy();
      } else response.end(body);
    }, delayMs);
    timers.add(timer);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A chat completion that says `content`. */
export function saying(
  content: string,
  o: { finish?: string; usage?: { prompt_tokens: number; completion_tokens: number } | null } = {},
): Played {
  const { finish = 'stop', usage = { prompt_tokens: 100, completion_tokens: 50 } } = o;
  return {
    body: JSON.stringify({
      id: 'x',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }],
      usage,
    }),
  };
}
