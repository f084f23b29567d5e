import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { insertDelegation } from '#features/identity/roles.store.server.ts';
import { approveDocument, submitDocument } from '#features/official-documents/approve-document.server.ts';
import { loadDocument } from '#features/official-documents/document-desk.server.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { loadInbox } from './load-inbox.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** A document of a body that is approved and waits for the signature, and somebody of another house who may give it. */
async function waitingForSignature(validTo: string | null) {
  const { db, clock } = platform();
  const body = await anOrganisation(db);
  const home = await anOrganisation(db);
  const head = await aPerson(db, { organisationId: body.id, roles: ['leader'] });
  const writer = await aPerson(db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const outsider = await aPerson(db, { organisationId: home.id, roles: ['leader'] });
  const between = { fromPersonId: head.personId, toPersonId: outsider.personId };
  const words = { scope: 'Ký công văn', legalBasis: 'Văn bản 1', validFrom: '2026-11-01', validTo };
  await insertDelegation(db, { id: newId(), kind: 'TUQ', organisationId: body.id, ...between, ...words });
  const content = {
    agency: 'A',
    place: 'Thử',
    type: 'CÔNG VĂN',
    abstract: 'Chờ ký',
    body: [],
    recipients: [],
  };
  const draft = { organisationId: body.id, purpose: 'letter', typeAbbreviation: 'CV', content };
  const id = await inTransaction(db, (tx) => draftDocument(tx, writer, draft, clock.now()));
  await submitDocument(platform(), writer, id, { version: 1 });
  await approveDocument(platform(), head, id, { version: 2 });
  const acting = async (organisationId: string): Promise<PersonActor> => {
    const loaded = await loadActor(db, outsider.personId, organisationId, '2026-11-23');
    if (!loaded) throw new Error('nobody');
    return loaded.actor;
  };
  return { id, body, home, acting };
}

const kinds = async (actor: PersonActor) =>
  (await loadInbox(platform(), actor)).inbox.waiting.map(({ kind, id }) => ({ kind, id }));

test('who signs for the head of another house finds the document, at home and when acting for that house', async () => {
  const { id, body, home, acting } = await waitingForSignature(null);
  for (const organisationId of [home.id, body.id]) {
    const actor = await acting(organisationId);
    expect(await kinds(actor)).toEqual([{ kind: 'documentToSign', id }]);
    expect((await loadDocument(platform(), actor, id)).may).toMatchObject({ sign: true, approve: false });
  }
});

test('nothing else of that house, and nothing when the delegation has run out', async () => {
  const { home, acting } = await waitingForSignature('2026-11-22');
  expect(await kinds(await acting(home.id))).toEqual([]);
});
