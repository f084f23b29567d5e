import { type PdfRefusal, writePdf } from '#features/documents/office/write-pdf.server.ts';
import {
  type CertificatePaper,
  certificateDocx,
} from '#features/gatherings/training/certificate-file.server.ts';
import { typedCode } from '#features/gatherings/training/training.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { NotFound } from '#platform/errors.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { formatDate } from '#text/vi/dates.ts';
import { initiativePaper } from '#text/vi/initiatives.ts';
import { requireCall } from '../calls.store.server.ts';
import { findEntry } from '../entering/entries.store.server.ts';
import { namesOf } from '../entering/entry.ts';
import { readEntryToken } from '../entering/entry-token.ts';
import { findResultByCode, findResultOf } from './results.store.server.ts';

/** A printer that stops is asked again; a program is stopped. */
const FILES_PER_ENTRY: Limit = { name: 'initiative.certificate', count: 20, perSeconds: 3_600 };

/** The certificate of a prize, on the paper of all certificates of the house. NotFound when this entry has none. */
export async function initiativeCertificatePdf(
  app: Pick<App, 'db' | 'config' | 'installation' | 'rateLimits'>,
  token: string,
): Promise<Result<Uint8Array, PdfRefusal | 'tooMany'>> {
  const key = readEntryToken(token, app.config.secretKey);
  const result = key && (await findResultOf(app.db, key));
  const entry = key && (await findEntry(app.db, key));
  if (!key || !result?.code || !entry || entry.authors.length === 0)
    throw new NotFound('certificate of an initiative');
  if (!(await app.rateLimits.take(FILES_PER_ENTRY, key.entryId)).ok) return refuse('tooMany');
  const call = await requireCall(app.db, key.callId);
  const issuedOn = legalDay(call.endedAt ?? new Date(0));
  const paper: CertificatePaper = {
    ...{ code: result.code, organisationId: call.organisationId, name: namesOf(entry).join(', ') },
    ...{ did: initiativePaper.reason, subject: initiativePaper.subject(call.title, result.prize) },
    ...{ when: initiativePaper.entry(entry.title, formatDate(issuedOn)), issuedOn },
  };
  return await writePdf(await certificateDocx(app, paper));
}

/** What everybody who was shown the code may know: the names that stand on the paper, as long as they are kept. */
export async function checkInitiativeCertificate({ db }: Pick<App, 'db'>, typed: string) {
  const code = typedCode(typed);
  const result = code === '' ? undefined : await findResultByCode(db, code);
  if (!result) return undefined;
  const call = await requireCall(db, result.callId);
  const day = legalDay(call.endedAt ?? new Date(0));
  const entry = await findEntry(db, { callId: call.id, entryId: result.entryId });
  return {
    ...{ code, name: entry ? namesOf(entry).join(', ') || result.names : result.names },
    ...{ subject: initiativePaper.subject(call.title, result.prize) },
    ...{ duration: result.title, heldOn: day, issuedOn: day, takenBackAt: null, takenBackReason: '' },
    bodyName: (await requireOrganisation(db, call.organisationId)).name,
  };
}
