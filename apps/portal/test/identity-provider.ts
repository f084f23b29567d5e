import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface RunningProvider {
  readonly issuer: string;
  readonly host: string;
  /** Walks through the pages of the provider as a person would: signs in, agrees. Gives where the browser is sent back to. */
  signIn(url: string): Promise<string>;
  stop(): Promise<void>;
}

/** A real OpenID provider on this machine, with one client. */
export async function startProvider(client: {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `http://${host}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirectUri] }],
    cookies: { keys: ['for tests only'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    host,
    signIn: (url) => walk(url, client.redirectUri),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function walk(start: string, end: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let body: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps += 1) {
    if (url.startsWith(end)) return url;
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method: body ? 'POST' : 'GET',
      ...(body && { body }),
      headers: { cookie },
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const page = await answer.text();
    body = undefined;
    if (location) url = new URL(location, url).href;
    else {
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      if (!action) throw new Error(`the provider answered ${answer.status}: ${page.slice(0, 200)}`);
      body = new URLSearchParams(
        page.includes('value="login"')
          ? { prompt: 'login', login: 'nguoi.thu', password: 'x' }
          : { prompt: 'consent' },
      );
      url = new URL(action, url).href;
    }
  }
  throw new Error('the provider does not come to an end');
}
