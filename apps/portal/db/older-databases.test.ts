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

/** A database as it was before stages, dossiers and issued documents had tables of their own. */
let older: OpenDatabase;
const folder = mkdtempSync(join(tmpdir(), 'older-'));

beforeAll(async () => {
  for (const name of readdirSync(ALL)) if (name < '0030') cpSync(ALL + name, join(folder, name));
  older = over(await createPglite());
  await migrate(older.db, folder);
  await sql`insert into organisation (id, slug, name, short_name, kind, level, territory, valid_from, sort_key)
    values (${BODY}, 'so', 'Sở', 'Sở', 'stateBody', 'province', 'Tỉnh', '2020-01-01', 'so')`.execute(
    older.db,
  );
  const draft = async (n: number, slug: string, stage: string, issued: readonly (string | null)[] = []) => {
    const [number = null, on = null, title = null] = issued;
    await sql`insert into law_project (id, slug, organisation_id, issuing_body, title, short_title, document_type, level,
        legal_force, legal_force_reason, stage, issued_number, issued_on, issued_title, stopped_reason, created_at)
      values (${idOf(n)}, ${slug}, ${BODY}, 'Ủy ban', 'T', 'T', 'provinceCommitteeDecision', 'province', 'legal', 'x',
        ${stage}, ${number}, ${on}, ${title}, ${stage === 'stopped' ? 'Thôi.' : null}, '2026-01-05T03:00:00Z')`.execute(
      older.db,
    );
  };
  await draft(1, 'da-ban-hanh', 'issued', ['9/2026/QĐ-UBND', '2026-03-02', 'Quyết định chín']);
  await draft(2, 'da-dung', 'stopped');
  await draft(3, 'dang-tra-loi', 'answering');
  const act = async (seq: number, name: string, n: number, at: string) =>
    await sql`insert into audit_entry (seq, id, at, actor_kind, act, object_kind, object_id, previous_hash, hash)
      values (${seq}, ${idOf(100 + seq)}, ${at}, 'system', ${name}, 'lawProject', ${idOf(n)}, 'x', ${`h${seq}`})`.execute(
      older.db,
    );
  await act(1, 'draft.issued', 1, '2026-03-03T03:00:00Z');
  await act(2, 'draft.stopped', 2, '2026-02-01T18:00:00Z');
  await sql`insert into imported_document (id, organisation_id, file_name, media_type, bytes, sha256, blocks, losses, imported_at)
    values (${idOf(50)}, ${BODY}, 'x.txt', 'text/plain', 1, 'x', '[]', '[]', '2026-01-06T03:00:00Z')`.execute(
    older.db,
  );
  await sql`insert into draft_version (id, project_id, ordinal, document_id, state, tree, diagnostics, created_at)
    values (${idOf(60)}, ${idOf(3)}, 1, ${idOf(50)}, 'confirmed', '{}', '[]', '2026-01-06T03:00:00Z')`.execute(
    older.db,
  );
  await sql`insert into consultation (id, organisation_id, project_id, draft_version_id, round, state, purpose, contact_address,
      contact_email, contact_phone, opened_on, opened_at, closes_on, closed_at, created_at)
    values (${idOf(70)}, ${BODY}, ${idOf(3)}, ${idOf(60)}, 1, 'closed', '', '', '', '', '2026-01-07', '2026-01-07T03:00:00Z',
      '2026-01-27', '2026-01-27T17:00:00Z', '2026-01-06T04:00:00Z')`.execute(older.db);
  expect((await migrate(older.db)).filter((name) => name.startsWith('003'))).not.toEqual([]);
}, 60_000);
afterAll(async () => {
  await older.close();
  rmSync(folder, { recursive: true });
});

test('what is known of a life that began before is in its timeline', async () => {
  const { rows } = await sql<{ n: string; event: string; stage: string; on: string }>`
    select right(project_id::text, 1) as n, event, stage, to_char(on_date, 'YYYY-MM-DD') as on from stage_change
    order by project_id, at, seq`.execute(older.db);
  expect(rows.map(({ n, event, stage, on }) => `${n} ${event} ${stage} ${on}`)).toEqual([
    '1 register registered 2026-01-05',
    '1 issue issued 2026-03-02',
    '2 register registered 2026-01-05',
    '2 stop stopped 2026-02-02',
    '3 register registered 2026-01-05',
    '3 open consulting 2026-01-07',
    '3 close answering 2026-01-27',
  ]);
});

test('a document that was noted on its draft is a record of its own, not public when its draft never was', async () => {
  const { rows } = await sql`select d.number, d.slug, d.published_at, l.project_id from issued_document d
    join issued_document_draft l on l.document_id = d.id`.execute(older.db);
  expect(rows).toEqual([
    { number: '9/2026/QĐ-UBND', slug: 'da-ban-hanh', published_at: null, project_id: idOf(1) },
  ]);
});
