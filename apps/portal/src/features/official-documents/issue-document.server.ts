import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type SigningCapacity, signingCapacities } from '#features/identity/signing.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { changed } from './document-change.server.ts';
import { next } from './lifecycle.ts';
import type { OfficialDocument, RecordedSignature } from './official-document.ts';
import {
  advanceRegister,
  lockRegister,
  requireDocument,
  updateDocument,
} from './official-documents.store.server.ts';
import { contentHash, printDocument } from './print-document.server.ts';
import { type NumberRefusal, refusalOf, symbolOf } from './register.ts';

export type SignRefusal =
  | 'notApproved'
  | 'noCapacity'
  | 'signedInFuture'
  | 'signedBeforeApproval'
  | 'bodyEnded';
export type IssueRefusal = 'notSigned' | 'noSymbol' | 'bodyEnded' | NumberRefusal;

/** Records that the actor signed, in which capacity and when. The signature itself is made outside, on paper or with a token. */
export async function signDocument(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number; readonly signedOn: string; readonly capacity: number },
): Promise<Result<null, SignRefusal>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.sign', document);
  const state = next(document.state, 'sign', 'signer');
  if (!state) return refuse('notApproved');
  const now = platform.clock.now();
  if (input.signedOn > legalDay(now)) return refuse('signedInFuture');
  // What is signed is the text that was approved and has not changed since: before that day it was not there.
  if (!document.approvedAt || input.signedOn < legalDay(document.approvedAt))
    return refuse('signedBeforeApproval');
  const body = await requireOrganisation(platform.db, document.organisationId);
  if (!isValidOn(body, input.signedOn)) return refuse('bodyEnded');
  const chosen = signingCapacities(actor, document.organisationId, input.signedOn)[input.capacity];
  if (!chosen) return refuse('noCapacity');
  const signature = signatureOf(actor, chosen);
  await inTransaction(platform.db, async (tx) => {
    await updateDocument(tx, id, input.version, {
      state,
      signer_id: actor.personId,
      signature,
      signed_on: input.signedOn,
    });
    const after = { signedOn: input.signedOn, capacity: chosen.capacity || null };
    await changed(tx, actor, document, { act: 'officialDocument.signed', state, after }, now);
  });
  return ok(null);
}

/** "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC": the head's title with the capacity, then one's own; no academic title (Decree 30/2020). */
export function signatureOf(
  actor: Pick<PersonActor, 'title' | 'post' | 'displayName'>,
  chosen: SigningCapacity,
): RecordedSignature {
  const capacity = chosen.capacity
    ? `${chosen.capacity}. ${chosen.forTitle.toLocaleUpperCase('vi')}`
    : undefined;
  const post = actor.post?.toLocaleUpperCase('vi');
  const title = actor.title.toLocaleUpperCase('vi');
  return { capacity, title, ...(post ? { post } : {}), name: actor.displayName };
}

/** Gives number and date from the body's register and writes the final file, kept under its hash. */
export async function numberDocument(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number; readonly number: number; readonly datedOn: string },
): Promise<Result<{ symbol: string }, IssueRefusal>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.number', document);
  const state = next(document.state, 'number', 'clerk');
  if (!state || !document.signedOn) return refuse('notSigned');
  const body = await requireOrganisation(platform.db, document.organisationId);
  if (!body.symbol) return refuse('noSymbol');
  if (!isValidOn(body, input.datedOn)) return refuse('bodyEnded');
  const { organisationId, typeAbbreviation, signedOn } = document;
  const year = Number(input.datedOn.slice(0, 4));
  const symbol = symbolOf(input.number, typeAbbreviation, body.symbol);
  const docxSha256 = await keepFile(platform, { ...document, symbol, datedOn: input.datedOn }, body);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const key = { organisationId, year, typeAbbreviation };
    const register = await lockRegister(tx, key);
    const refusal = refusalOf(register, { ...input, year, signedOn, today: legalDay(now) });
    if (refusal) return refuse(refusal, register && { last: register.lastNumber });
    await updateDocument(tx, id, input.version, {
      state,
      register_year: year,
      register_number: input.number,
      symbol,
      dated_on: input.datedOn,
      docx_sha256: docxSha256,
    });
    await advanceRegister(tx, key, input.number, input.datedOn);
    const after = { symbol, datedOn: input.datedOn, docxSha256 };
    await changed(tx, actor, document, { act: 'officialDocument.numbered', state, after }, now);
    return ok({ symbol });
  });
}

/** What was approved is what is printed: a text that no longer has its hash stops everything. */
async function keepFile(
  platform: Platform,
  document: OfficialDocument,
  body: Parameters<typeof printDocument>[2],
) {
  if (contentHash(document.content) !== document.contentSha256) {
    throw new Error(`numberDocument: the text of ${document.id} is not the one that was approved`);
  }
  return await platform.files.put(await printDocument(platform, document, body));
}

/** Records the dispatch to those under "Nơi nhận". */
export async function sendDocument(
  platform: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, 'notNumbered'>> {
  const document = await requireDocument(platform.db, id);
  requirePermission(actor, 'document.number', document);
  const state = next(document.state, 'send', 'clerk');
  if (!state) return refuse('notNumbered');
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    await updateDocument(tx, id, input.version, { state, sent_at: now });
    await changed(tx, actor, document, { act: 'officialDocument.sent', state }, now);
  });
  return ok(null);
}
