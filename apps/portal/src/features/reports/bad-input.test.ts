import { sql } from 'kysely';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { reportFile } from './print-report.server.ts';
import { saveReportSchema } from './report.schema.ts';
import { loadReport } from './report-desk.server.ts';
import { requireReport } from './reports.store.server.ts';
import { askReports } from './requests/ask-reports.server.ts';
import { fillRequest } from './requests/fill-request.server.ts';
import { remindAskedBodies } from './requests/reminders/remind-asked.job.server.ts';
import { loadSections } from './sections/load-sections.server.ts';
import { submitReport } from './submit-report.server.ts';
import { TEMPLATE_CODES, type TemplateCode } from './templates/report-template.ts';
import { createReport, saveReport } from './write-report.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aWriter() {
  const { db, clock } = platform();
  clock.set('2026-11-23T02:00:00Z');
  const body = await anOrganisation(db, { symbol: 'ST' });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  return { body, writer };
}
type Writer = Awaited<ReturnType<typeof aWriter>>['writer'];

async function start(writer: Writer, from: string, to: string, template: TemplateCode = 'oneYear') {
  const words = { title: 'Báo cáo', addressee: '', requestReference: '', programmeId: null, template };
  const made = await createReport(platform(), writer, { ...words, periodFrom: from, periodTo: to });
  if (!made.ok) throw new Error('not created');
  return made.value.id;
}

/** What is printed. A chart has a point without a number where nothing is known; its words, which stay, say so. */
const textOf = (content: DocumentContent | null) =>
  JSON.stringify([content?.body ?? [], content?.appendices ?? []], (key, value) =>
    key === 'value' ? undefined : value,
  );

/** A draft of another body that this one was asked about; counted by the day on which it came. */
async function received(organisationId: string, on: string) {
  await sql`insert into external_draft (id, organisation_id, asking_name, letter_symbol, letter_on, received_on, title,
      document_type, level, opinion_asked, due_on, state, created_at)
    values (${newId()}, ${organisationId}, 'Bộ A', '1/BA', ${on}, ${on}, 'Nghị định B', 'decree', 'central', true,
      '2026-12-20', 'registered', now())`.execute(platform().db);
}

describe('a period of one day', () => {
  test('counts that day alone, is submitted the day after, and may be asked for', async () => {
    const { body, writer } = await aWriter();
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21']) await received(body.id, day);
    const id = await start(writer, '2026-11-20', '2026-11-20');
    const desk = await loadReport(platform(), writer, id);
    expect(desk.figures.externalDraftsReceived.value).toBe(1);
    expect(textOf(desk.content)).toContain('từ ngày 20/11/2026 đến ngày 20/11/2026');
    platform().clock.set('2026-11-20T10:00:00Z');
    const { version } = await requireReport(platform().db, id);
    expect(await submitReport(platform(), writer, id, { version })).toMatchObject({ reason: 'periodOpen' });
    platform().clock.set('2026-11-20T17:30:00Z');
    expect(await submitReport(platform(), writer, id, { version })).not.toMatchObject({
      reason: 'periodOpen',
    });
  });

  test('a day after it is soon enough as the last day, the day itself is not', async () => {
    const { body } = await aWriter();
    const below = await anOrganisation(platform().db);
    await aRelation(platform().db, 'reportsTo', below, body);
    const head = await aPerson(platform().db, { organisationId: body.id, roles: ['leader'] });
    const ask = (dueOn: string) =>
      askReports(platform(), head, {
        ...{ template: 'adHoc', title: 'Một ngày', letter: '', addressee: '', programmeId: null },
        ...{ periodFrom: '2026-11-23', periodTo: '2026-11-23', dueOn, chosen: [below.id] },
      });
    expect(await ask('2026-11-23')).toMatchObject({ reason: 'dueBeforePeriodEnds' });
    // 24/11 is a holiday: until the end of 25/11.
    expect(await ask('2026-11-24')).toMatchObject({ ok: true });
  });
});

test.each(TEMPLATE_CODES)('a body without any record prints %s without a hole in it', async (template) => {
  const { writer } = await aWriter();
  const id = await start(writer, '2022-06-15', '2026-10-31', template);
  const { content } = await loadReport(platform(), writer, id);
  const printed = textOf(content);
  expect(printed).not.toMatch(/NaN|undefined|null|Infinity|\{[a-zA-Z]+\}/);
  expect(printed).not.toMatch(/\b(0|100)%/);
  expect((await reportFile(platform(), writer, id, 'bao-cao.docx')).bytes.length).toBeGreaterThan(1_000);
});

test('words pasted from Word with their junk are saved clean, on the database as well', async () => {
  const { writer } = await aWriter();
  const id = await start(writer, '2026-01-01', '2026-10-31');
  const { version } = await requireReport(platform().db, id);
  const input = v.parse(saveReportSchema, {
    ...{
      version: String(version),
      title: 'Báo cáo\u0000\u000B\u200Bquý',
      addressee: '<o:p></o:p>Sở\u00A0Tư pháp',
    },
    requestReference: '',
    impact: '\uF0B7\tTruyền\u00AD thông\u0007\u0000\uD800\r\n<p class="MsoNormal">Hai</p>',
  });
  expect(await saveReport(platform(), writer, id, input)).toMatchObject({ ok: true });
  expect(await requireReport(platform().db, id)).toMatchObject({
    title: 'Báo cáo quý',
    addressee: 'Sở Tư pháp',
    narrative: { impact: '- Truyền thông \uFFFD\nHai' },
  });
});

describe('a body that was dissolved in the middle of the period', () => {
  test('its report counts what it did until its end, that of its successor both; who took over is reminded and answers', async () => {
    const { db, clock } = platform();
    const { body: old } = await aWriter();
    const above = await anOrganisation(db);
    await aRelation(db, 'reportsTo', old, above);
    const asker = await aPerson(db, { organisationId: above.id, roles: ['leader'] });
    await received(old.id, '2026-03-10');
    clock.set('2026-05-04T02:00:00Z');
    const asked = await askReports(platform(), asker, {
      ...{ template: 'oneYear', title: 'Ba tháng', letter: '', addressee: '', programmeId: null },
      ...{ periodFrom: '2026-01-01', periodTo: '2026-11-22', dueOn: '2026-11-30', chosen: [old.id] },
    });
    if (!asked.ok) throw new Error(asked.reason);
    await db.updateTable('organisation').set({ valid_to: '2026-06-30' }).where('id', '=', old.id).execute();
    const next = await anOrganisation(db, { symbol: 'SM', validFrom: '2026-07-01' });
    await aSuccession(db, old, next, '2026-07-01');
    await received(next.id, '2026-09-10');
    const leader = await aPerson(db, { organisationId: next.id, roles: ['leader'] });
    const writer = await aPerson(db, { organisationId: next.id, roles: ['draftingOfficer'] });

    clock.set('2026-11-23T00:00:00Z');
    expect(await remindAskedBodies(platform())).toBe(1);
    const { rows } = await sql<{ person: string }>`
      select payload ->> 'personId' as person from outbox where topic = 'report.dueReminded'`.execute(db);
    expect(rows).toEqual([{ person: leader.personId }]);

    const filled = await fillRequest(platform(), writer, asked.value.id, { organisationId: old.id });
    if (!filled.ok) throw new Error(filled.reason);
    const { writers } = await loadSections(platform(), writer, filled.value.id);
    expect(writers.map(({ id }) => id)).toEqual(expect.arrayContaining([leader.personId, writer.personId]));
    const counted = async (id: string) =>
      (await loadReport(platform(), writer, id)).figures.externalDraftsReceived.value;
    expect(await counted(filled.value.id)).toBe(1);
    expect(await counted(await start(writer, '2026-01-01', '2026-11-22'))).toBe(2);
    const { version } = await requireReport(db, filled.value.id);
    const sent = await submitReport(platform(), writer, filled.value.id, { version });
    expect(sent).not.toMatchObject({ reason: 'bodyEnded' });
  });
});
