import { expect, test } from 'vitest';
import { findDocument, insertDocument } from '#features/documents/documents.store.server.ts';
import { openPaperPage } from '#features/offline-voices/paper-scans/load-paper-desk.server.ts';
import {
  findPaperForms,
  insertPaperForm,
  requirePaperForm,
  updatePaperForm,
} from '#features/offline-voices/paper-scans/paper-forms.store.server.ts';
import {
  findPagesOfRound,
  insertPaperPage,
} from '#features/offline-voices/paper-scans/paper-pages.store.server.ts';
import {
  insertPaperScan,
  requirePaperScan,
} from '#features/offline-voices/paper-scans/paper-scans.store.server.ts';
import { findErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { findInDatabase } from '#test/find-words.ts';
import { erasePerson } from './erase-person.server.ts';

const intake = useIntake();
const WRITTEN = 'Bến Hói Cỏ Lau cần thêm đèn';

/** Two papers of two people in one file, the first entered as a submission, the second still waiting; page 3 is page 1 once more. */
async function twoPapersInOneFile() {
  const app = intake();
  const { db, clock } = app;
  const consultation = await anOpenConsultation(db);
  const { id: consultationId, organisationId } = consultation;
  const officer = await aPerson(db, { organisationId, roles: ['communeOfficer'] });
  const { id: submissionId } = await aSubmission(app, consultation);
  const [scanId, documentId, sha256] = [newId(), newId(), newId()];
  const file = { fileName: 'quet.pdf', mediaType: 'application/pdf', sha256 };
  const origin = { organisationId, importedBy: officer.personId, importedAt: clock.now(), bytes: 9 };
  await insertDocument(db, { id: documentId, losses: [], ...file, ...origin }, []);
  const created = { createdBy: officer.personId, createdAt: clock.now() };
  await insertPaperScan(db, {
    ...{ consultationId, id: scanId, documentId, pages: 3, state: 'read' },
    ...file,
    ...created,
  });
  const ids = [newId(), newId()];
  for (const [at, id] of ids.entries()) {
    await insertPaperForm(db, { consultationId, id, scanId, page: at + 1, serial: `AAAA${at}` });
    const code = { page: 1, of: 1, serial: `AAAA${at}`, blocks: [] } as never;
    const fields = { place: { text: WRITTEN + at } } as never;
    const page = { consultationId, scanId, page: at + 1, outcome: 'form', formId: id } as const;
    await insertPaperPage(db, { ...page, code, frame: null, fields, sameAs: null });
  }
  const again = { consultationId, scanId, page: 3, outcome: 'sameTwice', formId: null } as const;
  const fields = { place: { text: `${WRITTEN}0` } } as never;
  await insertPaperPage(db, { ...again, code: null, frame: null, fields, sameAs: { scanId, page: 1 } });
  const typed = { values: { place: `${WRITTEN}0` }, points: [] };
  const entered = { state: 'entered', submission_id: submissionId, typed } as const;
  await updatePaperForm(db, await requirePaperForm(db, consultationId, ids[0]!), entered);
  const erase = (withMinutes: boolean) =>
    inTransaction(db, (tx) =>
      erasePerson(tx, [{ consultationId, submissionId }], { cause: 'request', withMinutes }, clock.now()),
    );
  return { app, db, officer, consultationId, scanId, documentId, sha256, second: ids[1]!, erase };
}

test('erasing one person reaches his paper in a scan of many, and leaves the paper of the next one', async () => {
  const { app, db, officer, consultationId, scanId, erase } = await twoPapersInOneFile();
  expect(await erase(false)).toMatchObject({ scans: 1 });
  expect(await findInDatabase(db, [`${WRITTEN}0`])).toEqual([]);
  expect((await findPagesOfRound(db, consultationId)).map(({ fields }) => fields !== null)).toEqual([
    false,
    true,
    false,
  ]);
  expect((await findPaperForms(db, consultationId)).map(({ state }) => state)).toEqual([
    'entered',
    'waiting',
  ]);
  for (const page of [1, 3])
    await expect(openPaperPage(app as never, officer, consultationId, scanId, page)).rejects.toThrow();
});

test('the file goes when that was decided, and not while somebody else is waiting in it', async () => {
  const { db, consultationId, scanId, documentId, sha256, second, erase } = await twoPapersInOneFile();
  await erase(true);
  expect((await requirePaperScan(db, consultationId, scanId)).state).toBe('read');
  expect((await findDocument(db, documentId))?.purgedAt ?? null).toBeNull();
  const waiting = await requirePaperForm(db, consultationId, second);
  await updatePaperForm(db, waiting, { state: 'rejected', reason: 'Để trống' });
  await erase(true);
  expect((await requirePaperScan(db, consultationId, scanId)).state).toBe('purged');
  expect(await findErasedFiles(db)).toContain(sha256);
});
