import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { selfMadeProof } from '#features/submissions/holding/proof-of-work.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { paths } from '#paths';

/**
 * Many contributors in a process of their own, on connections that stay open: form → preview → confirmed, each to the receipt.
 * The proof of work is made at the least cost: solving is the work of a thousand phones, not of this machine.
 * Prints one line of JSON: receipts, failures, and what this process itself took from the machine.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    slug: { type: 'string', default: '' },
    articles: { type: 'string', default: '120' },
    atOnce: { type: 'string', default: '16' },
    /** How many a second are begun; 0: as many as go. */
    rate: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '10' },
  },
});
const secretKey = Buffer.from(process.env.SECRET_KEY ?? '', 'base64');
const agent = new Agent({ keepAlive: true, maxSockets: Number(values.atOnce) });
const origin = values.url;

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly body: string;
}

async function ask(path: string, address: string, form?: Record<string, string>): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const body = form && new URLSearchParams(form).toString();
  const sending = request(origin + path, {
    agent,
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'x-forwarded-for': address,
      accept: 'text/html',
      ...(body !== undefined && {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        origin,
      }),
    },
  });
  sending.on('error', reject);
  sending.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location ?? '',
        body: Buffer.concat(chunks).toString(),
      }),
    );
  });
  sending.end(body);
  return await promise;
}

async function proofFor(token: string): Promise<string> {
  return await selfMadeProof(secretKey, tokenHash(token), new Date());
}

const failures = new Map<string, number>();
const receipts: { at: number; code: string; ms: number }[] = [];

async function contribute(n: number, madeAt: string): Promise<void> {
  const began = performance.now();
  const address = `10.${(n >> 8) & 255}.${n & 255}.1`;
  const form = {
    'unit.0': `dieu-${(n % Number(values.articles)) + 1}`,
    'position.0': 'amend',
    'text.0': `Đề nghị nêu rõ ai chịu trách nhiệm và trong bao nhiêu ngày, để người dân biết chỗ hỏi (${n}).`,
    madeAt,
  };
  const fail = (why: string) => failures.set(why, (failures.get(why) ?? 0) + 1);
  const drafted = await ask(paths.comment(values.slug), address, form);
  const [before, token] = drafted.location.split(paths.commentPreview(''));
  if (drafted.status !== 303 || before === undefined || !token) return void fail(`draft ${drafted.status}`);
  const preview = await ask(paths.commentPreview(token), address);
  if (preview.status !== 200) return void fail(`preview ${preview.status}`);
  const path = `${paths.commentPreview(token)}?/confirm`;
  const { status, location } = await ask(path, address, { altcha: await proofFor(token) });
  const code = location.replace(/^https?:\/\/[^/]+/, '').split(paths.submission(''))[1];
  if (status !== 303 || !code || location.includes(paths.commentPreview('')))
    return void fail(`confirm ${status} ${location}`);
  receipts.push({ at: performance.now(), code, ms: performance.now() - began });
}

const { body } = await ask(paths.comment(values.slug), '10.255.0.1');
const madeAt = /name="madeAt" value="([^"]+)"/.exec(body)?.[1] ?? '';
await new Promise((resolve) => setTimeout(resolve, 3_100));
const seconds = Number(values.seconds);
const cpu = process.cpuUsage();
const began = performance.now();
const isOver = () => performance.now() - began > seconds * 1_000;
let next = Math.floor(Math.random() * 2 ** 20);
const rate = Number(values.rate);
let begun = 0;

async function contributor(): Promise<void> {
  while (!isOver()) {
    const due = rate > 0 ? began + (begun * 1_000) / rate : 0;
    begun += 1;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    next += 1;
    await contribute(next, madeAt).catch((error: unknown) => failures.set(String(error), 1));
  }
}
await Promise.all(Array.from({ length: Number(values.atOnce) }, contributor));
const elapsed = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(cpu);
agent.destroy();
const times = receipts.map(({ ms }) => ms).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    receipts: receipts.length,
    perSecond: receipts.length / elapsed,
    p50: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    failures: Object.fromEntries(failures),
    cpuShare: (user + system) / 1e6 / elapsed,
    codes: process.env.WITH_CODES ? receipts.map(({ code }) => code) : [],
  }),
);
