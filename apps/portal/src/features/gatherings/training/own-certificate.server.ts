import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { NotFound } from '#platform/errors.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { certificatePaper as words } from '#text/vi/training.ts';
import { readTicket } from '../registering/ticket.ts';
import { type CertificatePaper, certificateDocx } from './certificate-file.server.ts';
import { findCertificate, findCertificateOf, type TrainingCertificate } from './certificates.store.server.ts';
import { typedCode } from './training.ts';

/** A printer that stops is asked again; a program is stopped. */
const FILES_PER_TICKET: Limit = { name: 'certificate.file', count: 20, perSeconds: 3_600 };

/** The certificate of who holds a ticket, as a PDF. NotFound when there is none. */
export async function ownCertificatePdf(
  app: Pick<App, 'db' | 'config' | 'installation' | 'rateLimits'>,
  token: string,
): Promise<Result<Uint8Array, PdfRefusal | 'tooMany'>> {
  const key = readTicket(token, 'own', app.config.secretKey);
  const certificate = key && (await findCertificateOf(app.db, key.gatheringId, key.registrationId));
  if (!certificate) throw new NotFound('certificate of a ticket');
  if (!(await app.rateLimits.take(FILES_PER_TICKET, token)).ok) return refuse('tooMany');
  return await writePdf(await certificateDocx(app, paperOf(certificate)));
}

export function paperOf(certificate: TrainingCertificate): CertificatePaper {
  const { heldOn, duration } = certificate;
  return { ...certificate, did: words.tookPart, when: words.heldOn(heldOn, duration) };
}

/** What everybody who was shown a code may know: that it is real, of whom, about what, from whom, and whether it still holds. */
export async function checkCertificate({ db }: Pick<App, 'db'>, typed: string) {
  const code = typedCode(typed);
  const certificate = code === '' ? undefined : await findCertificate(db, code);
  if (!certificate) return undefined;
  const { registrationId: _, gatheringId: _gathering, ...shown } = certificate;
  return { ...shown, bodyName: (await requireOrganisation(db, certificate.organisationId)).name };
}
