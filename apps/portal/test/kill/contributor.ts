import { request } from 'node:http';
import { paths } from '#paths';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

/** What one contributor did, as far as they can know it. */
export interface Attempt {
  readonly text: string;
  readonly address: string;
  token?: string;
  /** The confirmation was sent off and no receipt has come back for it (nothing came, or an apology). */
  confirming: boolean;
  /** The code that this contributor was shown. */
  receipt?: string;
}

export interface Desk {
  readonly url: string;
  readonly slug: string;
  /** The signed instant from a form that was opened long enough ago. */
  readonly madeAt: string;
}

/** A connection of its own each time, as after an hour of writing; rejects when the server dies meanwhile. */
export async function ask(
  url: string,
  address: string,
  form?: Readonly<Record<string, string>>,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const body = form && new URLSearchParams(form).toString();
  const sending = request(url, {
    method: body === undefined ? 'GET' : 'POST',
    agent: false,
    timeout: 30_000,
    headers: {
      'x-forwarded-for': address,
      // Without it the framework takes us for a script and answers in JSON.
      accept: 'text/html',
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        origin: new URL(url).origin,
      }),
    },
  });
  sending.on('timeout', () => sending.destroy(new Error(`no answer within 30 s: ${url}`)));
  sending.on('error', reject);
  sending.on('response', (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
    response.on('error', reject);
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body: text });
    });
  });
  sending.end(body);
  return await promise;
}

/** Reads the form once and lets three seconds pass: nobody writes faster, and the product knows it. */
export async function openForm(url: string, slug: string): Promise<Desk> {
  const { body } = await ask(url + paths.comment(slug), '192.0.2.1');
  const madeAt = /name="madeAt" value="([^"]+)"/.exec(body)?.[1];
  if (!madeAt) throw new Error(`no form at ${paths.comment(slug)}`);
  await new Promise((resolve) => setTimeout(resolve, 3_100));
  return { url, slug, madeAt };
}

/** Form → preview → confirm. Throws when the connection breaks; `attempt` then says how far it got. */
export async function contribute(desk: Desk, attempt: Attempt): Promise<void> {
  const { url, slug, madeAt } = desk;
  const form = { 'unit.0': 'dieu-2', 'position.0': 'amend', 'text.0': attempt.text, madeAt };
  const drafted = await ask(url + paths.comment(slug), attempt.address, form);
  const token = tokenIn(drafted);
  if (!token) return;
  attempt.token = token;
  const preview = await ask(url + paths.commentPreview(token), attempt.address);
  if (!preview.body.includes(attempt.text)) return;
  attempt.confirming = true;
  attempt.receipt = receiptIn(await confirm(url, attempt));
  attempt.confirming = attempt.receipt === undefined;
}

export async function confirm(url: string, { token = '', address }: Attempt): Promise<Answer> {
  return await ask(`${url + paths.commentPreview(token)}?/confirm`, address, {});
}

function tokenIn({ status, location }: Answer): string | undefined {
  const [before, token] = location.split(paths.commentPreview(''));
  return status === 303 && before !== undefined ? token : undefined;
}

export function receiptIn({ status, location }: Answer): string | undefined {
  const prefix = paths.submission('');
  if (status !== 303 || location.includes(paths.commentPreview(''))) return undefined;
  const path = location.replace(/^https?:\/\/[^/]+/, '');
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
