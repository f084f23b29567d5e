import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aFrozenReport, aReportDesk } from '#test/factories/frozen-report.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { signedPdf } from '#test/signed-pdf.ts';
import { attachSignedFile, declareSignedFile } from '../signed-files/attach-signed-file.server.ts';
import { findSignedFiles } from '../signed-files/signed-files.store.server.ts';
import { findPublication, findShownReports } from './publications.store.server.ts';
import { publishReport } from './publish-report.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
const directory = mkdtempSync(join(tmpdir(), 'dan-ban-files-'));
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(async () => {
  await opened.close();
  rmSync(directory, { recursive: true, force: true });
});

const platform = () => ({
  db: opened.db,
  clock: fixedClock('2026-11-23T02:00:00Z'),
  files: diskFiles(directory),
  installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
});

const LINES = Array.from({ length: 8 }, (_, i) => `Muc ${i + 1}. Ket qua truyen thong du thao chinh sach.`);

async function atOnce(acts: readonly Promise<{ readonly ok: boolean }>[]): Promise<string[]> {
  const results = await Promise.allSettled(acts);
  const names = results.map((one) =>
    one.status === 'rejected' ? one.reason.constructor.name : one.value.ok ? 'done' : 'refused',
  );
  return names.sort();
}

test('two people at once: one signed copy, one publication, and the other is told', async () => {
  const body = await anOrganisation(opened.db, { symbol: 'ST' });
  const desk = await aReportDesk(platform(), body.id);
  const deputy = await aPerson(opened.db, { organisationId: body.id, roles: ['leader'] });
  const id = await aFrozenReport(platform(), desk);
  const attach = async (actor: typeof deputy, page: string) => {
    await declareSignedFile(platform(), actor, id, 'no');
    const file = { name: 'x.pdf', bytes: signedPdf([...LINES, page]), notAStamp: 'Đã xem' };
    return await attachSignedFile(platform(), actor, id, { file, seen: 0, reason: '' });
  };
  expect(await atOnce([attach(desk.head, 'mot'), attach(deputy, 'hai')])).toEqual(['Conflict', 'done']);
  expect((await findSignedFiles(opened.db, id)).map(({ ordinal }) => ordinal)).toEqual([1]);

  const yes = { version: 0, confirmed: true, warningsSeen: true, withSigned: true };
  const publish = (actor: typeof deputy) => publishReport(platform(), actor, id, yes);
  expect(await atOnce([publish(desk.head), publish(deputy)])).toEqual(['Conflict', 'done']);
  expect((await findPublication(opened.db, id))?.version).toBe(1);
  expect(await findShownReports(opened.db, body.id)).toHaveLength(1);
});
