import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { signingCapacities } from '#features/identity/signing.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import type { OfficialDocument } from './official-document.ts';
import { findRegister, requireDocument } from './official-documents.store.server.ts';
import { printDocument } from './print-document.server.ts';

/** All that the page of one document shows, with what the actor may do in its present state. */
export async function loadDocument({ db, clock }: Platform, actor: Actor, id: string) {
  const document = await requireReadable(db, actor, id);
  const { state, organisationId, typeAbbreviation } = document;
  const today = legalDay(clock.now());
  const key = { organisationId, typeAbbreviation, year: Number(today.slice(0, 4)) };
  const [body, register] = await Promise.all([
    requireOrganisation(db, organisationId),
    findRegister(db, key),
  ]);
  const may = {
    submit: (state === 'draft' || state === 'returned') && can(actor, 'document.write', document),
    approve: state === 'submitted' && can(actor, 'document.approve', document),
    return: (state === 'submitted' || state === 'approved') && can(actor, 'document.approve', document),
    sign: state === 'approved' && can(actor, 'document.sign', document),
    number: state === 'signed' && can(actor, 'document.number', document),
    send: state === 'numbered' && can(actor, 'document.number', document),
  };
  const capacities =
    actor.kind === 'person' && may.sign ? signingCapacities(actor, organisationId, today) : [];
  const trail = await findTrail(db, { objectKind: 'officialDocument', objectId: id });
  return { document, trail, body: body.name, register, capacities, may, today };
}

/** Before it is first submitted a document is nobody's but the body's; then also theirs who approve it from above. */
async function requireReadable(db: Db, actor: Actor, id: string): Promise<OfficialDocument> {
  const document = await requireDocument(db, id);
  requirePermission(actor, document.submittedBy === null ? 'document.read' : 'document.review', document);
  return document;
}

/** The final file as it was issued, or a print of the present state. */
export async function documentFile(
  platform: Platform,
  actor: Actor,
  id: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly organisationId: string }> {
  const document = await requireReadable(platform.db, actor, id);
  const { organisationId } = document;
  const name = `${(document.symbol ?? document.typeAbbreviation) || 'document'}.docx`.replace(/\//g, '-');
  if (document.docxSha256) {
    const bytes = await platform.files.get(document.docxSha256);
    if (!bytes) throw new Error(`documentFile: the stored file of ${id} is missing`);
    return { bytes, name, organisationId };
  }
  const body = await requireOrganisation(platform.db, organisationId);
  return { bytes: await printDocument(platform, document, body), name, organisationId };
}

/** Whose documents a person finds in the list: the own, and those below that may be approved from here. */
export function listedFor(actor: Actor): {
  readonly own: readonly string[];
  readonly below: readonly string[];
} {
  if (actor.kind !== 'person') return { own: [], below: [] };
  const { ownOrganisationIds: own, subordinateOrganisationIds } = actor;
  const below = subordinateOrganisationIds.filter((organisationId) =>
    can(actor, 'document.review', { organisationId }),
  );
  return { own, below };
}
