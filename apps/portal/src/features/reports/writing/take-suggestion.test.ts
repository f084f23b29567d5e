import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { addNote, loadNotes, withdrawNote } from '../notes/keep-notes.server.ts';
import type { NoteInput } from '../notes/note.schema.ts';
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
  expect(
    await takeSuggestion(platform(), writer, id, { suggestion: only!.id, source: 'difficulty' }),
  ).toMatchObject({ ok: true });
  expect((await requireReport(db, id)).narrative.difficulties).toBe('- Phát loa: Loa hỏng ở hai thôn.');
  expect(await offered()).toEqual([]);
  const { taken } = await loadReport(platform(), writer, id);
  expect(taken).toEqual([
    { source: 'difficulty', kind: 'difficulty', id: only!.id, taskId: task, key: 'difficulties' },
  ]);
  expect(
    await takeSuggestion(platform(), writer, id, { suggestion: only!.id, source: 'difficulty' }),
  ).toMatchObject({
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

test('practices, proposals with their addressee, problems with their cause and misunderstandings go to their boxes, each citing its record', async () => {
  const { db } = platform();
  const [body, other] = [await anOrganisation(db), await anOrganisation(db)];
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const stranger = await aPerson(db, { organisationId: other.id, roles: ['draftingOfficer'] });
  const note = async (given: Partial<NoteInput>, by = writer) => {
    const facts = { kind: 'goodPractice', words: 'x', addressee: '', cause: '', programmeId: null } as const;
    return await addNote(platform(), by, { ...facts, notedOn: '2026-06-01', ...given });
  };
  expect(await note({ words: 'Họp ở nhà văn hóa buổi tối.' })).toMatchObject({ ok: true });
  expect(await note({ kind: 'proposal', words: 'Cấp loa cầm tay.' })).toMatchObject({
    reason: 'noAddressee',
  });
  await note({ kind: 'proposal', words: 'Cấp loa cầm tay.', addressee: 'Sở Tư pháp' });
  expect(await note({ kind: 'problem', words: 'Mất điện.' })).toMatchObject({ reason: 'noCause' });
  await note({ kind: 'problem', words: 'Mất điện hai tuần.', cause: 'equipment' });
  expect(await note({ words: 'Mai.', notedOn: '2026-11-11' })).toMatchObject({ reason: 'dayInFuture' });
  await note({ words: 'Trước kỳ.', notedOn: '2025-12-31' });
  await note({ words: 'Của nơi khác.' }, stranger);
  await sql`insert into misunderstanding (id, organisation_id, source, title, said, owner_id, due_on, state, correction,
      correction_address, corrected_on, reported_by, reported_at)
    values (${newId()}, ${body.id}, 'hotline', 'Phí bến đò', 'Mỗi nhà nộp 500.000 đồng.', ${writer.personId}, '2026-06-20', 'corrected',
      'Không thu phí của hộ dân.', 'https://vidu.example/tin', '2026-06-11', ${writer.personId}, '2026-06-10T01:00:00Z')`.execute(
    db,
  );
  const made = await createReport(platform(), writer, {
    ...{ title: 'Báo cáo', addressee: '', requestReference: '', programmeId: null },
    ...{ periodFrom: '2026-01-01', periodTo: '2026-10-31' },
  });
  if (!made.ok) throw new Error('not created');
  const { id } = made.value;
  const { suggestions } = await loadReport(platform(), writer, id);
  expect(suggestions.map(({ kind, key }) => `${kind} → ${key}`)).toEqual([
    'goodPractice → impact',
    'proposal → proposals',
    'problem → difficulties',
    'misunderstanding → difficulties',
  ]);
  for (const { id: suggestion, source } of suggestions)
    expect(await takeSuggestion(platform(), writer, id, { suggestion, source })).toMatchObject({ ok: true });
  const { narrative } = await requireReport(db, id);
  expect(narrative).toMatchObject({
    impact: '- Họp ở nhà văn hóa buổi tối.',
    proposals: '- Kiến nghị Sở Tư pháp: Cấp loa cầm tay.',
    difficulties:
      '- Mất điện hai tuần. (thiếu phương tiện, thiết bị)\n- Phí bến đò: Mỗi nhà nộp 500.000 đồng. → Không thu phí của hộ dân.',
  });
  // Changed or dropped afterwards, it is not offered again: the report remembers the record.
  const { version } = await requireReport(db, id);
  const words = { title: 'Báo cáo', addressee: '', requestReference: '' };
  await saveReport(platform(), writer, id, {
    version,
    ...words,
    narrative: { impact: '', difficulties: 'Khác.' },
  });
  const desk = await loadReport(platform(), writer, id);
  expect(desk.suggestions).toEqual([]);
  expect(desk.taken.map(({ id: record }) => record).sort()).toEqual(suggestions.map((one) => one.id).sort());
  const notes = await loadNotes(platform(), writer);
  expect(notes.notes).toHaveLength(4);
  const mine = notes.notes[0]!.id;
  expect(await withdrawNote(platform(), stranger, { noteId: mine })).toMatchObject({ reason: 'notYours' });
  expect(await withdrawNote(platform(), writer, { noteId: mine })).toMatchObject({ ok: true });
  expect((await loadNotes(platform(), writer)).notes).toHaveLength(3);
});
