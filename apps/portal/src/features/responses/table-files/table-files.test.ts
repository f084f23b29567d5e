import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { type PersonActor, systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { CSV_START } from '#features/documents/sheets/csv.ts';
import { enterSubmission } from '#features/submissions/enter-submission.server.ts';
import { insertGroup, putIntoGroup, requireGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionIds } from '#features/submissions/opinion-list.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { needOffice } from '#test/needed-programs.ts';
import { proposeResponse, saveResponse } from '../answer-group.server.ts';
import { approveResponse } from '../approve.server.ts';
import { publishMatrix } from '../publish-matrix.server.ts';
import { findResponse } from '../responses.store.server.ts';
import { tablePdf } from './table-pdf.server.ts';
import { findPublishedTable, loadTableForStaff } from './table-source.server.ts';
import { type TableForm, writeTable } from './write-table.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let writer: PersonActor;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  const { organisationId } = consultation;
  writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
});

async function aGroup(title: string, texts: readonly string[]): Promise<string> {
  for (const text of texts)
    await enterSubmission(app, systemActor, consultation.id, {
      ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
      ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
      opinions: [{ unitId: 'dieu-3__khoan-1', position: 'amend', text }],
    } as never);
  const id = newId();
  const at = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    const group = { id, unitId: 'dieu-3', title, createdBy: null, createdAt: at };
    await insertGroup(tx, { consultationId: consultation.id, ...group });
    const ids = await findOpinionIds(tx, consultation.id, { groupId: 'none' });
    await putIntoGroup(tx, consultation.id, id, ids, { personId: null, at });
  });
  return id;
}

const seen = async (groupId: string) => ({
  version: (await findResponse(app.db, consultation.id, groupId))?.version ?? 0,
  groupVersion: (await requireGroup(app.db, consultation.id, groupId)).version,
});

async function written(groupId: string, explanation: string): Promise<void> {
  const words = {
    version: 0,
    outcome: 'explained',
    explanation,
    changedUnitId: null,
    changedNote: '',
  } as const;
  await saveResponse(app, writer, consultation.id, groupId, words);
}

async function published(): Promise<void> {
  const { organisationId } = consultation;
  const head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
  const publisher = await aPerson(app.db, { organisationId, roles: ['publisher'] });
  const groupId = await aGroup('Nhóm', [
    '=HYPERLINK("http://x.vn";"bấm")',
    '=HYPERLINK("http://x.vn";"bấm")',
  ]);
  await written(groupId, 'Giữ như dự thảo.');
  await proposeResponse(app, writer, consultation.id, groupId, await seen(groupId));
  await approveResponse(app, head, consultation.id, groupId, await seen(groupId));
  app.clock.set('2026-12-01T03:00:00Z');
  expect(await publishMatrix(app, publisher, consultation.id)).toMatchObject({ ok: true });
}

async function whole(form: Exclude<TableForm, 'pdf'>): Promise<Buffer> {
  const source = await loadTableForStaff(app, writer, consultation.id);
  const parts: Uint8Array[] = [];
  for await (const part of writeTable(source, form, { name: 'bang' })) parts.push(part);
  return Buffer.concat(parts);
}

describe('the desk as it stands', () => {
  test('goes out before publication, called a draft on its first page', async () => {
    await written(await aGroup('Nhóm một', ['Ý một']), 'Giải thích.');
    expect(await findPublishedTable(app.db, consultation)).toBeUndefined();
    const source = await loadTableForStaff(app, writer, consultation.id);
    expect(source).toMatchObject({ isDraft: true, sha256: undefined, matrix: { edition: 0 } });
    expect(strFromU8(unzipSync(await whole('xlsx'))['xl/worksheets/sheet1.xml']!)).toContain('>DỰ THẢO<');
  });

  test('is for those who may read answers', async () => {
    const other = await anOpenConsultation(app.db);
    const stranger = await aPerson(app.db, {
      organisationId: other.organisationId,
      roles: ['draftingOfficer'],
    });
    await expect(loadTableForStaff(app, stranger, consultation.id)).rejects.toThrow(/not permitted/);
  });

  test('an edition that never was is not there', async () => {
    await expect(loadTableForStaff(app, writer, consultation.id, 3)).rejects.toThrow(/edition 3/);
  });
});

describe('the published table', () => {
  test('as CSV for spreadsheets: marked as UTF-8, and nothing in it begins a formula', async () => {
    await published();
    const csv = (await whole('csv')).toString();
    expect(csv.startsWith(`${CSV_START}unit,citation,group`)).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x.vn"";""bấm"")"`);
  });

  test('as JSON: what people wrote as they wrote it', async () => {
    await published();
    const { name, rows } = JSON.parse((await whole('json')).toString());
    expect(name).toBe('bang');
    expect(rows).toMatchObject([{ unit: 'dieu-3', opinions: 2, outcome: 'explained', edition: 1 }]);
    expect(rows[0].said).toMatch(/^=HYPERLINK/);
  });

  test('as a workbook: days as days, and the hash of what was frozen', async () => {
    await published();
    const source = await loadTableForStaff(app, writer, consultation.id);
    const parts = unzipSync(await whole('xlsx'));
    const about = strFromU8(parts['xl/worksheets/sheet2.xml']!);
    expect(about).toContain(source.sha256);
    // 25 November 2026, the last day of the round.
    expect(about).toMatch(/s="3"><v>46351<\/v>/);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toContain('DỰ THẢO<');
  });

  test.runIf(needOffice())(
    'on pages, from the very Word file that was frozen',
    { timeout: 120_000 },
    async () => {
      await published();
      const pdf = await tablePdf(app, await loadTableForStaff(app, writer, consultation.id));
      expect(pdf.ok && Buffer.from(pdf.value).subarray(0, 5).toString()).toBe('%PDF-');
    },
  );
});

test('a machine without LibreOffice says so', async () => {
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    await written(await aGroup('Nhóm', ['Ý']), 'Giải thích.');
    const source = await loadTableForStaff(app, writer, consultation.id);
    expect(await tablePdf(app, source)).toEqual({ ok: false, reason: 'missing' });
  } finally {
    process.env.PATH = path;
  }
});
