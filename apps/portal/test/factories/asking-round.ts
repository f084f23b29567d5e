import { expect } from 'vitest';
import type { PersonActor } from '../../src/features/authority/actor.ts';
import type { Role } from '../../src/features/authority/roles.ts';
import { prepareConsultation } from '../../src/features/consultations/prepare-consultation.server.ts';
import { draftLetter } from '../../src/features/consultations/requests/draft-letter.server.ts';
import { addBody, startRequest } from '../../src/features/consultations/requests/pick-bodies.server.ts';
import { requireRequest } from '../../src/features/consultations/requests/requests.store.server.ts';
import {
  approveDocument,
  submitDocument,
} from '../../src/features/official-documents/approve-document.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '../../src/features/official-documents/issue-document.server.ts';
import { requireDocument } from '../../src/features/official-documents/official-documents.store.server.ts';
import { installNationalRows } from '../../src/features/time-limits/time-limits.store.server.ts';
import type { Platform } from '../../src/platform/context.ts';
import { aDraftVersion, aLawProject } from './law-project.ts';
import { anOrganisation } from './organisation.ts';
import { aPerson } from './person.ts';

const CONTACT = { purpose: '', contactAddress: 'Số 1', contactEmail: 'a@example.org', contactPhone: '' };

/** A body with an open round and the list of a first letter; about a bill its asked bodies have 15 days by law. */
export async function anAskingRound(
  platform: Platform,
  documentType: 'law' | 'provinceChairDecision' | 'provinceCommitteeDecision' = 'law',
) {
  const { db } = platform;
  await installNationalRows(db);
  const asking = await anOrganisation(db, { name: 'Sở Khoa học và Công nghệ tỉnh Hưng Yên' });
  const of = (...roles: Role[]) => aPerson(db, { organisationId: asking.id, roles });
  const writer = await of('draftingOfficer');
  const project = await aLawProject(db, { organisationId: asking.id, documentType });
  const version = await aDraftVersion(db, project);
  const ids = { projectId: project.id, draftVersionId: version.id };
  const prepared = await prepareConsultation(platform, writer, { ...ids, ...CONTACT });
  if (!prepared.ok) throw new Error(prepared.reason);
  const { id } = prepared.value;
  await db
    .updateTable('consultation')
    .set({ state: 'open', opened_on: '2026-11-02' })
    .where('id', '=', id)
    .execute();
  const requestId = await aRequest(platform, writer, id);
  return { id, requestId, asking, writer, of, project, ...deskOf(platform, { id, requestId, writer }) };
}

export type AskingRound = Awaited<ReturnType<typeof anAskingRound>>;

/** A further list in the round. */
export async function aRequest(platform: Platform, writer: PersonActor, id: string): Promise<string> {
  const started = await startRequest(platform, writer, id, { question: '' });
  if (!started.ok) throw new Error(started.reason);
  return started.value.id;
}

/** What an officer does with one list: puts somebody on it, writes its letter as the page shows it now. */
export function deskOf(
  platform: Platform,
  {
    id,
    requestId,
    writer,
  }: { readonly id: string; readonly requestId: string; readonly writer: PersonActor },
) {
  const config = { publicUrl: 'https://danban.example.org' };
  const put = (organisationId: string, askedName = '', more: { again?: boolean; entryId?: string } = {}) =>
    addBody(platform, writer, id, requestId, {
      ...{ organisationId, askedName, entryId: '' },
      ...more,
    });
  const write = async (dueOn = '', seen?: number) => {
    const version = seen ?? (await requireRequest(platform.db, id, requestId)).version;
    const input = { version, question: '', dueOn };
    return await draftLetter({ ...platform, config }, writer, id, requestId, input);
  };
  return { put, write };
}

/** The letter goes through approval, signature, number and dispatch of the house. */
export async function issueLetter(
  platform: Platform,
  { of, writer, write }: Pick<AskingRound, 'of' | 'writer' | 'write'>,
  dueOn = '',
  before: { submitting?: () => Promise<void>; sending?: () => Promise<void> } = {},
) {
  const drafted = await write(dueOn);
  if (!drafted.ok) throw new Error(drafted.reason);
  const { documentId } = drafted.value;
  const [leader, clerk] = [await of('leader'), await of('recordsClerk')];
  const version = async () => (await requireDocument(platform.db, documentId)).version;
  await before.submitting?.();
  await submitDocument(platform, writer, documentId, { version: await version() });
  await approveDocument(platform, leader, documentId, { version: await version() });
  const signed = { version: await version(), signedOn: '2026-11-03', capacity: 0 };
  expect(await signDocument(platform, leader, documentId, signed)).toMatchObject({ ok: true });
  const numbered = { version: await version(), number: 1, datedOn: '2026-11-03' };
  expect(await numberDocument(platform, clerk, documentId, numbered)).toMatchObject({ ok: true });
  await before.sending?.();
  await sendDocument(platform, clerk, documentId, { version: await version() });
  return documentId;
}
