import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#platform/migrate.server.ts';
import { createPglite, type OpenDatabase, over } from '#platform/open-database.server.ts';

const ALL = fileURLToPath(new URL('./migrations/', import.meta.url));
const BODY = '00000000-0000-7000-8000-00000000000b';
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A database as it was while the audit alone knew when a paper of a dossier stood on the portal. */
let older: OpenDatabase;
const folder = mkdtempSync(join(tmpdir(), 'older-dossiers-'));

/** Paper 1 was posted, taken off, posted again and withdrawn; 2 still stands there; 3 was purged; 4 never stood there. */
const TOLD: readonly (readonly [paper: number, act: string, at: string])[] = [
  [1, 'Published', '2026-01-10'],
  [2, 'Published', '2026-01-10'],
  [1, 'Unpublished', '2026-01-12'],
  [3, 'Published', '2026-01-13'],
  [1, 'Published', '2026-01-14'],
  [4, 'Withdrawn', '2026-01-15'],
  [1, 'Withdrawn', '2026-01-16'],
];

beforeAll(async () => {
  for (const name of readdirSync(ALL)) if (name < '0074') cpSync(ALL + name, join(folder, name));
  older = over(await createPglite());
  const { db } = older;
  await migrate(db, folder);
  await sql`insert into organisation (id, slug, name, short_name, kind, level, territory, valid_from, sort_key)
    values (${BODY}, 'so', 'Sở', 'Sở', 'stateBody', 'province', 'Tỉnh', '2020-01-01', 'so')`.execute(db);
  await sql`insert into law_project (id, slug, organisation_id, issuing_body, title, short_title, document_type, level,
      legal_force, legal_force_reason, stage, created_at)
    values (${idOf(1)}, 'luat', ${BODY}, 'Quốc hội', 'L', 'L', 'law', 'central', 'legal', 'x', 'registered',
      '2026-01-05T03:00:00Z')`.execute(db);
  for (const paper of [1, 2, 3, 4]) await keepPaper(paper);
  for (const [at, entry] of TOLD.entries()) await note(at + 1, ...entry);
  expect(await migrate(db)).toContain('0074_proposal_posting');
}, 60_000);
afterAll(async () => {
  await older.close();
  rmSync(folder, { recursive: true });
});

async function keepPaper(n: number): Promise<void> {
  const purgedAt = n === 3 ? '2026-01-20T03:00:00Z' : null;
  const publishedAt = n === 2 ? '2026-01-10T03:00:00Z' : null;
  const withdrawn = n === 1 || n === 4;
  await sql`insert into imported_document (id, organisation_id, file_name, media_type, bytes, sha256, blocks, losses,
      imported_at, purged_at)
    values (${idOf(50 + n)}, ${BODY}, 'x.txt', 'text/plain', 1, 'x', '[]', '[]', '2026-01-06T03:00:00Z', ${purgedAt})`.execute(
    older.db,
  );
  await sql`insert into dossier_file (id, project_id, item, ordinal, document_id, state, withdrawn_reason, published_at,
      published_sha256, created_at)
    values (${idOf(60 + n)}, ${idOf(1)}, 'proposalStatement', ${n}, ${idOf(50 + n)}, ${withdrawn ? 'withdrawn' : 'kept'},
      ${withdrawn ? 'Nhầm.' : null}, ${publishedAt}, ${publishedAt && `hash${n}`}, '2026-01-06T03:00:00Z')`.execute(
    older.db,
  );
}

/** As the audit wrote it: what was published names the hash; a withdrawal has its reason and no hash. */
async function note(seq: number, paper: number, act: string, on: string): Promise<void> {
  const told = { item: 'proposalStatement', ordinal: paper };
  const withHash = JSON.stringify({ ...told, sha256: `hash${paper}` });
  const before = act === 'Unpublished' ? withHash : null;
  const after = act === 'Published' ? withHash : act === 'Withdrawn' ? JSON.stringify(told) : null;
  await sql`insert into audit_entry (seq, id, at, actor_kind, act, object_kind, object_id, reason, before, after,
      previous_hash, hash)
    values (${seq}, ${idOf(100 + seq)}, ${`${on}T03:00:00Z`}, 'system', ${`draft.dossier${act}`}, 'lawProject', ${idOf(1)},
      ${act === 'Withdrawn' ? 'Nhầm.' : null}, ${before}::jsonb, ${after}::jsonb, 'x', ${`h${seq}`})`.execute(
    older.db,
  );
}

test('what the audit told of papers on the portal is kept as their postings', async () => {
  const { rows } = await sql<{ paper: string; event: string; on: string; sha256: string; reason: string }>`
    select right(file_id::text, 1) as paper, event, to_char(at, 'YYYY-MM-DD') as on, sha256, reason
    from dossier_posting order by at, paper`.execute(older.db);
  expect(rows.map((row) => Object.values(row).join(' ').trim())).toEqual([
    '1 posted 2026-01-10 hash1',
    '2 posted 2026-01-10 hash2',
    '1 withdrawn 2026-01-12 hash1',
    '3 posted 2026-01-13 hash3',
    '1 posted 2026-01-14 hash1',
    '1 withdrawn 2026-01-16 hash1 Nhầm.',
    '3 withdrawn 2026-01-20 hash3',
  ]);
});
