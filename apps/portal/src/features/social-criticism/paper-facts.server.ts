import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import {
  findOrganisations,
  requireOrganisation,
} from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import type { SocialCriticism } from './criticism.ts';

/** What every paper names: who writes, about which draft, to whom. Undefined when nobody goes on alone with the body's work. */
export async function findPaperFacts(
  db: Db,
  { consultationId, organisationId, frontId }: SocialCriticism,
  today: string,
) {
  const issuerId = await findIssuer(db, organisationId, today);
  if (!issuerId) return undefined;
  const { projectId, draftVersionId } = await requireConsultation(db, consultationId);
  const [head, project, front, { tree }] = await Promise.all([
    letterheadOf(db, issuerId, today),
    requireProject(db, projectId),
    requireOrganisation(db, frontId),
    requireVersion(db, draftVersionId),
  ]);
  const onward = await findAnsweringBodies(db, front, today);
  const [addressee] =
    onward.length === 1 ? await findOrganisations(db, { ids: onward.map(({ id }) => id) }) : [];
  const facts = {
    head,
    draftTitle: project.title,
    issuingBody: project.issuingBody,
    frontName: front.name,
    addressee: addressee?.name ?? front.name,
  };
  return { issuerId, facts, tree };
}
