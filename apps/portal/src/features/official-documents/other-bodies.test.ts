import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { approveDocument, returnDocument, submitDocument } from './approve-document.server.ts';
import { documentFile, listedFor, loadDocument } from './document-desk.server.ts';
import { draftDocument } from './draft-document.server.ts';
import { numberDocument, signDocument } from './issue-document.server.ts';
import type { DocumentContent } from './official-document.ts';
import { findDocuments, requireDocument, updateDocument } from './official-documents.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const content: DocumentContent = {
  agency: 'SỞ THỬ',
  place: 'Hưng Yên',
  type: 'BÁO CÁO',
  abstract: 'Kết quả thử',
  body: [{ kind: 'paragraph', text: 'Một câu.' }],
  recipients: ['Lưu: VT'],
};
let organisationId: string;
let writer: PersonActor;
let above: PersonActor;
let id: string;

beforeEach(async () => {
  const { db, clock } = platform();
  const [body, committee] = [await anOrganisation(db), await anOrganisation(db)];
  await aRelation(db, 'belongsTo', body, committee);
  organisationId = body.id;
  writer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  above = await aPerson(db, { organisationId: committee.id, roles: ['leader'] });
  const document = { organisationId, purpose: 'report', typeAbbreviation: 'BC', content };
  id = await draftDocument(db, writer, document, clock.now());
});

const version = async () => ({ version: (await requireDocument(platform().db, id)).version });
const listed = async () => {
  const { own, below } = listedFor(above);
  const filter = { organisationIds: own, submittedBelow: below, limit: 10, offset: 0 };
  return (await findDocuments(platform().db, filter)).map((document) => document.id);
};

test('what a body below is writing is not read from above; what it submitted is listed, read and approved', async () => {
  await expect(loadDocument(platform(), above, id)).rejects.toThrow(/not permitted/);
  await expect(documentFile(platform(), above, id)).rejects.toThrow(/not permitted/);
  expect(await listed()).toEqual([]);
  await submitDocument(platform(), writer, id, await version());
  expect(await listed()).toEqual([id]);
  const page = await loadDocument(platform(), above, id);
  expect(page.document.content).toEqual(content);
  expect(page.may).toMatchObject({ approve: true, return: true, sign: false, submit: false });
  expect((await documentFile(platform(), above, id)).bytes.length).toBeGreaterThan(1000);
  expect((await approveDocument(platform(), above, id, await version())).ok).toBe(true);
  expect((await loadDocument(platform(), above, id)).document.state).toBe('approved');
  expect(await listed()).toEqual([]);
});

test('from above it can be given back, and the page still opens after it', async () => {
  await submitDocument(platform(), writer, id, await version());
  const returned = { ...(await version()), reason: 'Thiếu số liệu' };
  expect((await returnDocument(platform(), above, id, returned)).ok).toBe(true);
  expect((await loadDocument(platform(), above, id)).may).toMatchObject({ approve: false, submit: false });
});

test('a head who may approve nothing above does not read it', async () => {
  await submitDocument(platform(), writer, id, await version());
  const unitHead = await aPerson(platform().db, {
    organisationId: above.organisationId,
    roles: ['unitHead'],
  });
  await expect(loadDocument(platform(), unitHead, id)).rejects.toThrow(/not permitted/);
});

test('nobody signs or numbers in the name of a body that has ended, neither its successor nor a delegate', async () => {
  const { db } = platform();
  await submitDocument(platform(), writer, id, await version());
  await approveDocument(platform(), above, id, await version());
  const leader = await aPerson(db, { organisationId, roles: ['leader'] });
  await db
    .updateTable('organisation')
    .set({ valid_to: '2026-11-20' })
    .where('id', '=', organisationId)
    .execute();
  const next = await anOrganisation(db);
  await aSuccession(db, { id: organisationId }, next, '2026-11-21');
  const heir = await aPerson(db, { organisationId: next.id, roles: ['leader', 'recordsClerk'] });
  const signing = async () => ({ ...(await version()), signedOn: '2026-11-23', capacity: 0 });
  expect((await loadDocument(platform(), heir, id)).may.sign).toBe(false);
  await expect(signDocument(platform(), heir, id, await signing())).rejects.toThrow(/not permitted/);
  // The session of the old head may be a minute older than the end of the body.
  expect(await signDocument(platform(), leader, id, await signing())).toMatchObject({ reason: 'bodyEnded' });
  await updateDocument(db, id, (await version()).version, { state: 'signed', signed_on: '2026-11-20' });
  const numbered = async (datedOn: string) =>
    await numberDocument(platform(), heir, id, { ...(await version()), number: 1, datedOn });
  expect(await numbered('2026-11-23')).toMatchObject({ ok: false, reason: 'bodyEnded' });
  expect(await numbered('2026-11-20')).toMatchObject({ ok: true });
});
