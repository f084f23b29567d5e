import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveDocument, returnDocument } from '#features/official-documents/approve-document.server.ts';
import { signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { freshDatabase } from '#test/db.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { requireReport } from './reports.store.server.ts';
import { freezeSignedReport, submitReport } from './submit-report.server.ts';
import { createReport, saveReport } from './write-report.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

const platform = () => ({
  db: opened.db,
  clock: fixedClock('2026-11-23T02:00:00Z'),
  files: diskFiles('/nonexistent'),
  installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
});

/** What each of several acts at once came to: its reason when it was refused, "conflict" when another was first. */
async function atOnce(
  acts: readonly Promise<boolean | { readonly ok: boolean; readonly reason?: string }>[],
): Promise<string[]> {
  const results = await Promise.allSettled(acts);
  return results.map((one) => {
    if (one.status === 'rejected') return 'conflict';
    if (typeof one.value === 'boolean') return one.value ? 'done' : 'no';
    return one.value.ok ? 'done' : (one.value.reason ?? '');
  });
}

async function aReport() {
  const body = await anOrganisation(opened.db, { symbol: 'ST' });
  const organisationId = body.id;
  const writer = await aPerson(opened.db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(opened.db, { organisationId, roles: ['leader'], displayName: 'Giám đốc' });
  const deputy = await aPerson(opened.db, { organisationId, roles: ['leader'], displayName: 'Phó Giám đốc' });
  const period = { periodFrom: '2026-01-01', periodTo: '2026-10-31', programmeId: null };
  const words = { title: 'Báo cáo', addressee: '', requestReference: '' };
  const made = await createReport(platform(), writer, { ...period, ...words });
  if (!made.ok) throw new Error('not created');
  return { id: made.value.id, writer, head, deputy };
}

const saved = { title: 'Bản sau', addressee: '', requestReference: '', narrative: {} };
const counted = async (query: ReturnType<typeof sql<{ n: number }>>) =>
  (await query.execute(opened.db)).rows.map(({ n }) => Number(n));

test('two who sign at once: one signature; two deliveries at once: frozen once, with its figures', async () => {
  const { id, writer, head, deputy } = await aReport();
  const { version } = await requireReport(opened.db, id);
  // Submitted twice and saved, all at once, from the page that each of the three had open.
  const sent = await atOnce([
    submitReport(platform(), writer, id, { version }),
    submitReport(platform(), writer, id, { version }),
    saveReport(platform(), writer, id, { version, ...saved }),
  ]);
  expect(sent.filter((one) => one === 'done')).toHaveLength(1);
  if (sent[2] === 'done') {
    const { version: now } = await requireReport(opened.db, id);
    expect(await submitReport(platform(), writer, id, { version: now })).toMatchObject({ ok: true });
  }
  const documentId = (await requireReport(opened.db, id)).officialDocumentId ?? '';
  const documents = sql<{ n: number }>`select count(*) as n from official_document where organisation_id =
    ${head.organisationId}`;
  expect(await counted(documents), 'no document without its report').toEqual([1]);

  const at = async () => ({ version: (await requireDocument(opened.db, documentId)).version });
  await approveDocument(platform(), head, documentId, await at());
  const seen = await at();
  const sign = { ...seen, signedOn: '2026-11-23', capacity: 0 };
  const signed = await atOnce([
    signDocument(platform(), head, documentId, sign),
    signDocument(platform(), deputy, documentId, sign),
    returnDocument(platform(), deputy, documentId, { ...seen, reason: 'Xem lại' }),
  ]);
  expect(signed.filter((one) => one === 'done')).toHaveLength(1);
  const acts = sql<{ n: number }>`select count(*) as n from audit_entry where object_id = ${documentId}
    and act in ('officialDocument.signed', 'officialDocument.returned')`;
  expect(await counted(acts)).toEqual([1]);
  if (signed[2] === 'done') return;
  const document = await requireDocument(opened.db, documentId);
  expect(document.signature?.name).toBe(signed[0] === 'done' ? 'Giám đốc' : 'Phó Giám đốc');

  const frozen = await atOnce([1, 2, 3].map(() => freezeSignedReport(platform(), documentId)));
  expect(frozen.filter((one) => one === 'done')).toHaveLength(1);
  const report = await requireReport(opened.db, id);
  expect(report.state).toBe('frozen');
  const figures = sql<{ n: number }>`select count(*) as n from report_figure where report_id = ${id}`;
  expect(await counted(figures)).toEqual([Object.keys(report.snapshot?.figures ?? {}).length]);
  const told = sql<{ n: number }>`select count(*) as n from outbox where topic = 'report.frozen'
    and payload ->> 'reportId' = ${id}`;
  expect(await counted(told)).toEqual([1]);
});

test('between signature and freezing nobody writes on it', async () => {
  const { id, writer, head } = await aReport();
  const sent = await submitReport(platform(), writer, id, { version: 1 });
  if (!sent.ok) throw new Error(sent.reason);
  const { documentId } = sent.value;
  const at = async () => ({ version: (await requireDocument(opened.db, documentId)).version });
  await approveDocument(platform(), head, documentId, await at());
  await signDocument(platform(), head, documentId, { ...(await at()), signedOn: '2026-11-23', capacity: 0 });
  const { version, state } = await requireReport(opened.db, id);
  expect(state).toBe('writing');
  expect(await saveReport(platform(), writer, id, { version, ...saved })).toMatchObject({
    reason: 'underWay',
  });
  expect(await submitReport(platform(), writer, id, { version })).toMatchObject({ reason: 'underWay' });
  const back = await returnDocument(platform(), head, documentId, { ...(await at()), reason: 'x' });
  expect(back).toMatchObject({ reason: 'notReturnable' });
});
