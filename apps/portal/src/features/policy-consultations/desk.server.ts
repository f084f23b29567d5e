import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { organisationsAt, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { mayAttachMinutes } from './attach-minutes.server.ts';
import { findAsked, findPolicies } from './exchange.store.server.ts';
import { next } from './policy-consultation.ts';
import { requirePolicyConsultation } from './policy-consultations.store.server.ts';

/** All that the page of one policy consultation shows. */
export async function loadPolicyConsultation(platform: Platform, actor: Actor, id: string) {
  const { db, clock } = platform;
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.read', consultation);
  const today = legalDay(clock.now());
  const edit = can(actor, 'policyConsultation.edit', consultation);
  const isPlanned = consultation.state === 'planned';
  const [body, policies, asked, bodies, trail, report] = await Promise.all([
    requireOrganisation(db, consultation.organisationId),
    findPolicies(db, id),
    findAsked(db, id),
    edit && isPlanned ? organisationsAt(db, today) : [],
    findTrail(db, { objectKind: 'policyConsultation', objectId: id }),
    reportOf(db, consultation.reportDocumentId),
  ]);
  return {
    consultation,
    body: body.name,
    policies,
    asked,
    bodies: bodies
      .filter((each) => each.id !== consultation.organisationId)
      .map(({ id, name }) => ({ id, name })),
    report,
    trail,
    today,
    declared: actor.kind === 'person' && (await mayAttachMinutes(platform, id, actor.personId)),
    may: {
      clearMark: can(actor, 'secrecy.clear', consultation),
      plan: edit && isPlanned,
      enter: edit && consultation.state === 'held',
      cancel: edit && next(consultation.state, 'cancel') !== undefined,
      reopen:
        edit &&
        consultation.state === 'reported' &&
        (report?.state === 'draft' || report?.state === 'returned'),
    },
  };
}

async function reportOf(db: Db, documentId: string | null) {
  if (!documentId) return null;
  const { id, symbol, state } = await requireDocument(db, documentId);
  return { id, symbol, state };
}

/** The minutes as they came in. */
export async function openMinutes({ db, files }: Platform, actor: Actor, id: string) {
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.read', consultation);
  const content = consultation.minutes && (await files.get(consultation.minutes.sha256));
  if (!consultation.minutes || !content) throw new NotFound(`minutes of policy consultation ${id}`);
  return { name: consultation.minutes.name, content, organisationId: consultation.organisationId };
}
