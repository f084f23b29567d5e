import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { docxFile, p } from '#test/docx-file.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGatheringForm } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { createGathering } from '../manage-gathering.server.ts';
import {
  addSkillDocument,
  addSkillEdition,
  declareSkillDocument,
} from '../skill-documents/keep-skill-document.server.ts';
import { findEditionsOf, purgeEditionsOf } from '../skill-documents/skill-documents.store.server.ts';
import { declareGatheringFile } from './file-access.server.ts';
import { findMaterials, purgeFilesOf } from './files.store.server.ts';
import { addMaterial } from './keep-material.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

test('what was made of a purged file loses bytes, name and title, found by the bytes as they came', async () => {
  const app = platform();
  const body = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const { id } = done(await createGathering(app as never, officer, aGatheringForm()));
  const file = { name: 'rieng.docx', bytes: docxFile({ body: p('Chuyện riêng') }) };
  done(await declareGatheringFile(app, officer, id, 'no'));
  const words = { title: 'Chuyện riêng', audience: 'public', since: 'now' } as const;
  done(await addMaterial(app, officer, id, { ...words, file }));
  const facts = { title: 'Sổ tay', audience: 'Mọi người', programmeId: null };
  const document = done(await addSkillDocument(app, officer, facts));
  done(await declareSkillDocument(app, officer, document.id, 'no'));
  done(await addSkillEdition(app, officer, document.id, { note: '', datedOn: '2026-11-20', file }));

  const came = createHash('sha256').update(file.bytes).digest('hex');
  const [kept] = await findMaterials(app.db, id);
  expect(kept?.sha256).not.toBe(came);
  const materials = await purgeFilesOf(app.db, came, 'Đã gỡ');
  expect(materials).toEqual({ gatheringIds: [id], hashes: [kept?.sha256] });
  const editions = await purgeEditionsOf(app.db, came, 'Đã gỡ');
  expect(editions).toMatchObject({ documents: [{ id: document.id }], hashes: [kept?.sha256] });
  expect(await findMaterials(app.db, id)).toMatchObject([
    { sha256: null, title: 'Đã gỡ', fileName: 'Đã gỡ' },
  ]);
  expect(await findEditionsOf(app.db, document.id)).toMatchObject([{ sha256: null, fileName: 'Đã gỡ' }]);
  // A second time finds nothing more.
  expect((await purgeFilesOf(app.db, came, 'Đã gỡ')).hashes).toEqual([]);
});
