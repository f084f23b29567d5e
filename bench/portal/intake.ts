import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Builder, type House, query, SECRET_KEY, script } from './houses.ts';
import { atLeast, atMost, type Row } from './rows.ts';

const ARTICLES = 120;
/** A little more than the bar, so that a late timer does not decide. */
const RATE = 95;
const READS = 50;

interface Contributed {
  readonly receipts: number;
  readonly perSecond: number;
  readonly p99: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly cpuShare: number;
  readonly codes: readonly string[];
}

export async function intake(builder: Builder, seconds: number): Promise<Row[]> {
  const house = await builder.open('intake', await builder.furnish('intake', ARTICLES));
  unpin(house);
  const fresh = await freshCount(house);
  const warm = await contribute(house, 10, 0, 16);
  const quiet = await read(house, 15);
  const [sent, busy] = await Promise.all([contribute(house, seconds, RATE, 64), readSoon(house, seconds)]);
  const most = await contribute(house, 15, 0, 32);
  const plain = await plainInserts(house.database!, 5);
  await everythingIsThere(house, sent);
  await builder.close(house);
  const cost = `the senders took ${(sent.cpuShare * 100).toFixed(0)} % of one core, readers p50 ${busy.p50.toFixed(1)} ms`;
  console.log(
    `intake: ${sent.receipts} receipts in ${seconds} s, slowest hundredth ${sent.p99.toFixed(0)} ms; ${cost}`,
  );
  console.log(
    `intake at full speed: ${most.perSecond.toFixed(0)}/s (cold ${warm.perSecond.toFixed(0)}/s); plain INSERT, one row, one connection: ${plain.toFixed(0)}/s`,
  );
  return [
    atMost('a new opinion in the count of a cached page', 5, fresh, ' s'),
    atLeast(`intake, receipts a second over ${seconds} s`, 90, sent.perSecond),
    atMost('  reading p99 meanwhile, against quiet', 2, busy.p99 / quiet.p99),
    atLeast('  at full speed, against plain INSERT of one row', 0.25, most.perSecond / plain),
  ];
}

/** Here all share both cores, as they would. */
function unpin({ server }: House): void {
  spawn('taskset', ['-a', '-c', '-p', '0,1', String(server.pid)], { stdio: 'ignore' });
}

async function contribute(house: House, seconds: number, rate: number, atOnce: number): Promise<Contributed> {
  const options = { url: house.url, slug: house.slug, articles: ARTICLES, seconds, rate, atOnce };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const env = { SECRET_KEY, WITH_CODES: '1' };
  const result = JSON.parse(await script('test/load/contributors.ts', args, env)) as Contributed;
  if (Object.keys(result.failures).length > 0) console.log('not received:', result.failures);
  return result;
}

async function read({ page }: House, seconds: number): Promise<{ p50: number; p99: number }> {
  const file = fileURLToPath(new URL('readers.ts', import.meta.url));
  const child = spawn('node', [file, page, String(READS), String(seconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  return JSON.parse(output);
}

/** While they write: the senders look at the form for three seconds first. */
async function readSoon(house: House, seconds: number) {
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  return await read(house, Math.max(5, seconds - 5));
}

/**
 * From the receipt until the kept page is another one. Before the many are sent: what looks like an attack is received
 * but held, and a held opinion is in no public count.
 */
async function freshCount(house: House): Promise<number> {
  const etag = async () => {
    const response = await fetch(house.page, { headers: { 'accept-encoding': 'br' } });
    await response.arrayBuffer();
    return response.headers.get('etag');
  };
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const before = await etag();
  const { receipts } = await contribute(house, 0.05, 0, 1);
  const began = performance.now();
  const [seen] = await query(
    house.database!,
    "select count(*)::int as n from opinion where state = 'published'",
  );
  if (receipts === 0 || seen?.n === 0) throw new Error(`bench: ${receipts} receipts, ${seen?.n} published`);
  while ((await etag()) === before && performance.now() - began < 30_000)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return (performance.now() - began) / 1_000;
}

/** Each its own commit, over one connection; the words of an opinion and its keys. */
async function plainInserts(url: string, seconds: number): Promise<number> {
  await query(
    url,
    'create table bench_plain (id uuid primary key, round uuid not null, unit text, words text not null)',
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const words = 'Đề nghị nêu rõ ai chịu trách nhiệm và trong bao nhiêu ngày, để người dân biết chỗ hỏi.';
  const began = performance.now();
  let rows = 0;
  for (; performance.now() - began < seconds * 1_000; rows += 1)
    await client.query('insert into bench_plain values (gen_random_uuid(), gen_random_uuid(), $1, $2)', [
      'dieu-1',
      words,
    ]);
  await client.end();
  return (rows * 1_000) / (performance.now() - began);
}

async function everythingIsThere({ database }: House, { codes, receipts }: Contributed): Promise<void> {
  const list = codes.map((code) => `'${code.replace(/[^A-Za-z0-9-]/g, '')}'`).join(',');
  const [found] = await query(
    database!,
    `select count(*)::int as n from submission where receipt_code in (${list || "''"})`,
  );
  if (found?.n !== receipts) throw new Error(`bench: ${receipts} receipts were shown, ${found?.n} are there`);
}
