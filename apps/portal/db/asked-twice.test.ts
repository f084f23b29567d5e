import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '#platform/migrate.server.ts';
import { createPglite, over } from '#platform/open-database.server.ts';

const ALL = fileURLToPath(new URL('./migrations/', import.meta.url));
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

test('a Front that was asked twice before it was refused: both requests stay, no third is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asked-twice-'));
  const { db, close } = over(await createPglite());
  try {
    for (const name of readdirSync(ALL)) if (name < '0057') cpSync(ALL + name, join(folder, name));
    await migrate(db, folder);
    for (const [n, kind] of [
      [1, 'stateBody'],
      [2, 'fatherlandFront'],
    ] as const)
      await sql`insert into organisation (id, slug, name, short_name, kind, level, territory, valid_from, sort_key)
        values (${id(n)}, ${kind}, ${kind}, ${kind}, ${kind}, 'province', 'Tỉnh', '2020-01-01', ${kind})`.execute(
        db,
      );
    await sql`insert into law_project (id, slug, organisation_id, issuing_body, title, short_title, document_type, level,
        legal_force, legal_force_reason, stage, created_at)
      values (${id(3)}, 'x', ${id(1)}, 'Ủy ban', 'T', 'T', 'provinceCommitteeDecision', 'province', 'legal', 'x', 'consulting',
        '2026-01-05T03:00:00Z')`.execute(db);
    await sql`insert into imported_document (id, organisation_id, file_name, media_type, bytes, sha256, blocks, losses, imported_at)
      values (${id(4)}, ${id(1)}, 'x.txt', 'text/plain', 1, 'x', '[]', '[]', '2026-01-06T03:00:00Z')`.execute(
      db,
    );
    await sql`insert into draft_version (id, project_id, ordinal, document_id, state, tree, diagnostics, created_at)
      values (${id(5)}, ${id(3)}, 1, ${id(4)}, 'confirmed', '{}', '[]', '2026-01-06T03:00:00Z')`.execute(db);
    await sql`insert into consultation (id, organisation_id, project_id, draft_version_id, round, state, purpose,
        contact_address, contact_email, contact_phone, created_at)
      values (${id(6)}, ${id(1)}, ${id(3)}, ${id(5)}, 1, 'prepared', '', '', '', '', '2026-01-06T04:00:00Z')`.execute(
      db,
    );
    const ask = (n: number, at: string) =>
      sql`insert into social_criticism (id, consultation_id, organisation_id, front_id, form, created_at)
        values (${id(n)}, ${id(6)}, ${id(1)}, ${id(2)}, 'written', ${at})`.execute(db);
    await ask(7, '2026-01-08T03:00:00Z');
    await ask(8, '2026-01-07T03:00:00Z');
    expect(await migrate(db)).toContain('0057_second_persons');
    const { rows } = await sql`select id, asked_twice from social_criticism order by created_at`.execute(db);
    expect(rows).toEqual([
      { id: id(8), asked_twice: false },
      { id: id(7), asked_twice: true },
    ]);
    await expect(ask(9, '2026-01-09T03:00:00Z')).rejects.toThrow(/social_criticism_once/);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
