import { inRounds } from '../wrk.ts';
import { type Builder, query } from './houses.ts';
import { atMost, type Row } from './rows.ts';

const ARTICLES = 300;
const OPINIONS = 20_000;

/** The same page in two installations that differ in 20,000 opinions, turn by turn. */
export async function manyOpinions(builder: Builder, rounds: number, seconds: number): Promise<Row[]> {
  const slug = await builder.furnish('quiet', ARTICLES);
  await builder.furnish('busy', ARTICLES, 'quiet');
  const busy = await builder.open('busy', slug);
  await query(busy.database!, OPINIONS_SQL);
  const quiet = await builder.open('quiet', slug);
  const target = (name: string, { page, server }: typeof quiet) => ({
    name,
    url: `${page}?bench=1`,
    pid: server.pid ?? 0,
  });
  const [none, many] = await inRounds([target('none', quiet), target('many', busy)], rounds, seconds);
  const kb = (await bytesAsBrotli(busy.page)) / 1024;
  const shown = await (await fetch(`${busy.page}?bench=1`)).text();
  const counted = [...shown.matchAll(/<small>(\d+)<span class="vh">/g)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
  if (counted < OPINIONS / 2) throw new Error(`bench: the page counts ${counted} opinions`);
  await builder.close(quiet);
  await builder.close(busy);
  return [
    atMost('300 articles, 20,000 opinions: page, brotli', 150, kb, ' KB'),
    atMost('  time against the same page with none', 1.3, (none?.perSecond ?? 0) / (many?.perSecond ?? 1)),
  ];
}

/** The kept page packed by brotli, which is made after its first reader was answered. */
async function bytesAsBrotli(page: string): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const { headers } = await fetch(page, { headers: { 'accept-encoding': 'br' }, method: 'HEAD' });
    if (headers.get('etag')?.includes('-br')) return Number(headers.get('content-length'));
    await (await fetch(page)).arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`bench: ${page} is not kept by the page cache as brotli`);
}

/** By SQL: how they come in is measured elsewhere. The numbers are kept by the database itself. */
const OPINIONS_SQL = `
  with round as (select id, draft_version_id from consultation limit 1), given as (
    insert into submission (consultation_id, id, draft_version_id, receipt_code, channel, received_at, identity_level,
      contributor_category, public_label, counting_class, content_sha256, idempotency_key)
    select round.id, gen_random_uuid(), draft_version_id, 'BENCH-' || n, 'portal', now(), 'anonymous', 'citizen', 'Cá nhân',
      (array['individual', 'household', 'organisation'])[1 + n % 3], repeat('0', 64), 'bench-' || n
    from round, generate_series(1, ${OPINIONS}) n returning *)
  insert into opinion (consultation_id, id, submission_id, ordinal, draft_version_id, unit_id, position, text, fingerprint)
  select consultation_id, gen_random_uuid(), id, 1, draft_version_id,
    'dieu-' || (1 + substr(idempotency_key, 7)::int % ${ARTICLES}), 'amend', 'Đề nghị nêu rõ ai chịu trách nhiệm.', 'bench'
  from given`;
