import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { OfficialDocument } from '#features/official-documents/official-document.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { printDocument } from '#features/official-documents/print-document.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { closingSeal } from '#features/transparency-log/log-seal.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Consultation } from '../consultation.ts';
import { findPostings, requireConsultation } from '../consultations.store.server.ts';
import { findKeptDeadlines } from '../deadlines/deadline-warnings.store.server.ts';
import { placesOf } from '../posting/refresh-posting.server.ts';
import { certificateContent } from './certificate-content.ts';
import { certificateFacts } from './certificate-facts.ts';
import { findCertificateDocument } from './certificates.store.server.ts';

/** A document of the body that is a draft or came back may still be written anew. */
export const isRewritable = ({ state }: Pick<OfficialDocument, 'state'>) =>
  state === 'draft' || state === 'returned';

/** The certificate as it would be written now; nothing for a round that was never opened. */
export async function composeCertificate(db: Db, consultation: Consultation, now: Date) {
  const { id, organisationId, openedOn } = consultation;
  const [project, version, events, kept, calendar, log] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    findPostings(db, id),
    findKeptDeadlines(db, id),
    calendarAround(db, openedOn ?? legalDay(now)),
    closingSeal(db, id),
  ]);
  const today = legalDay(now);
  const places = placesOf(consultation, events, calendar, now);
  const sources = { consultation, title: project.title, version, places, events, kept, log, now };
  const facts = certificateFacts({ ...sources, yesterday: addDays(today, -1) });
  const issuerId = await findIssuer(db, organisationId, today);
  if (!facts) return undefined;
  const body = await letterheadOf(db, issuerId ?? organisationId, today);
  return { facts, issuerId, content: certificateContent(facts, body) };
}

/** The page of the certificate: what would be written now, or the document that was made of it. */
export async function loadCertificate({ db, clock }: Platform, actor: Actor, id: string) {
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.read', consultation);
  const composed = await composeCertificate(db, consultation, clock.now());
  const project = await requireProject(db, consultation.projectId);
  const documentId = await findCertificateDocument(db, id);
  const document = documentId ? await requireDocument(db, documentId) : undefined;
  const over = composed?.facts.over ?? false;
  return {
    id,
    shortTitle: project.shortTitle,
    opened: composed !== undefined,
    over,
    content: document && !isRewritable(document) ? document.content : composed?.content,
    document: document && {
      id: document.id,
      state: document.state,
      symbol: document.symbol,
      datedOn: document.datedOn,
      signature: document.signature,
    },
    mayIssue: over && (!document || isRewritable(document)) && can(actor, 'document.write', consultation),
  };
}

/** The Word file: of the document when there is one, else a print of what would be written now, without number and signature. */
export async function certificateFile(platform: Platform, actor: Actor, id: string): Promise<Uint8Array> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.read', consultation);
  const documentId = await findCertificateDocument(db, id);
  const document = documentId ? await requireDocument(db, documentId) : undefined;
  const stored = document?.docxSha256 ? await platform.files.get(document.docxSha256) : undefined;
  if (stored) return stored;
  const composed = await composeCertificate(db, consultation, clock.now());
  if (!composed) throw new NotFound(`certificate of ${id}`);
  const body = await requireOrganisation(db, composed.issuerId ?? consultation.organisationId);
  const blank = { symbol: null, datedOn: null, signature: null, typeAbbreviation: CERTIFICATE_ABBREVIATION };
  const printed = document && !isRewritable(document) ? document : { ...blank, content: composed.content };
  return await printDocument(platform, printed, body);
}

/** Decree 30/2020/NĐ-CP, Annex III names no abbreviation for a certificate; bodies write "XN". */
export const CERTIFICATE_ABBREVIATION = 'XN';
