import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A gateway on this machine that takes messages as a real one does, and remembers them. */
export interface RunningGateway {
  readonly url: string;
  readonly host: string;
  readonly taken: { readonly to: string; readonly content: string }[];
  /** Of every request, also of the refused ones. */
  readonly authorizations: (string | undefined)[];
  /** What it answers from now on; `undefined` status: accepted. */
  answer(status: number, body: string, headers?: Record<string, string>): void;
  stop(): Promise<void>;
}

export async function startGateway(): Promise<RunningGateway> {
  const taken: { to: string; content: string }[] = [];
  const authorizations: (string | undefined)[] = [];
  let next = { status: 200, body: '{"code":"100"}', headers: {} as Record<string, string> };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    authorizations.push(request.headers.authorization);
    if (next.status === 200) taken.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(next.status, next.headers).end(next.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/send`,
    host,
    taken,
    authorizations,
    answer: (status, body, headers = {}) => {
      next = { status, body, headers };
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
