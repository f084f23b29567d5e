import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { loadReport } from '../report-desk.server.ts';
import { requireReport } from '../reports.store.server.ts';
import { createReport, saveReport } from '../write-report.server.ts';
import { takeSuggestion } from './take-suggestion.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

test('difficulties raised in the period are offered once; those of other days, withdrawn ones and those of others are not', async () => {
  const { db } = platform();
  const [body, other] = [await anOrganisation(db), await anOrganisation(db)];
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const [programme, plan, task] = [newId(), newId(), newId()];
  await sql`insert into programme (id, code, name, legal_basis, valid_from, sort_key) values (${programme}, ${programme}, 'x', '', '2022-01-01', 'x')`.execute(
    db,
  );
  await sql`insert into plan (id, programme_id, organisation_id, year, title, state, created_at)
    values (${plan}, ${programme}, ${body.id}, 2026, 'Kế hoạch', 'inForce', now())`.execute(db);
  await sql`insert into task (id, plan_id, ordinal, title, lead_text, time_text, state)
    values (${task}, ${plan}, 1, 'Phát loa', '', '', 'inProgress')`.execute(db);
  const raise = (words: string, at: string, state = 'raised', organisationId = body.id) =>
    sql`insert into task_difficulty (id, task_id, organisation_id, person_id, words, raised_at, state)
      values (${newId()}, ${task}, ${organisationId}, ${writer.personId}, ${words}, ${at}, ${state})`.execute(
      db,
    );
  await raise('Loa hỏng\nở hai thôn.', '2026-05-03T01:00:00Z');
  await raise('Rút lại.', '2026-05-03T01:00:00Z', 'withdrawn');
  await raise('Sang năm.', '2026-12-01T01:00:00Z');
  await raise('Của nơi khác.', '2026-05-03T01:00:00Z', 'raised', other.id);

  const facts = { title: 'Báo cáo', addressee: '', requestReference: '', programmeId: null };
  const made = await createReport(platform(), writer, {
    ...facts,
    periodFrom: '2026-01-01',
    periodTo: '2026-10-31',
  });
  if (!made.ok) throw new Error('not created');
  const { id } = made.value;
  const offered = async () => (await loadReport(platform(), writer, id)).suggestions;
  const [only, ...more] = await offered();
  expect([only?.words, more]).toEqual(['Loa hỏng\nở hai thôn.', []]);
  expect(await takeSuggestion(platform(), writer, id, { suggestion: only!.id })).toMatchObject({ ok: true });
  expect((await requireReport(db, id)).narrative.difficulties).toBe('- Phát loa: Loa hỏng ở hai thôn.');
  expect(await offered()).toEqual([]);
  expect(await takeSuggestion(platform(), writer, id, { suggestion: only!.id })).toMatchObject({
    reason: 'noSuggestion',
  });

  // What changes after the words were saved is shown beside the figures.
  const { version, narrative } = await requireReport(db, id);
  await saveReport(platform(), writer, id, { ...facts, version, narrative });
  const since = async () => (await loadReport(platform(), writer, id)).sinceSaved.map(({ code }) => code);
  expect(await since()).toEqual([]);
  await sql`insert into external_draft (id, organisation_id, asking_name, letter_symbol, letter_on, received_on, title,
      document_type, level, opinion_asked, due_on, state, created_at)
    values (${newId()}, ${body.id}, 'Bộ A', '1/BA', '2026-05-04', '2026-05-04', 'Nghị định B', 'decree', 'central', true,
      '2026-12-20', 'registered', now())`.execute(db);
  expect(await since()).toEqual(['externalDraftsReceived']);
});
