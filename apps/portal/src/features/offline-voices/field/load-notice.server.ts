import { createHash } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type Consultation, stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { CONTACT_DAYS_AFTER_ANSWER } from '#features/submissions/contact-retention.ts';
import { qrPath } from '#features/submissions/qr.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { dataNotice, wordsOfNotice } from '#text/vi/data-notice.ts';
import type { DataNotice } from './notices.store.server.ts';

/** The notice of a round in the words of today: of its body, its draft, and the periods in force. */
export async function noticeOf({ db, clock }: Pick<Platform, 'db' | 'clock'>, consultation: Consultation) {
  const [project, body] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireOrganisation(db, consultation.organisationId),
  ]);
  const answer = procedureLimit('dataRequest', legalDay(clock.now()));
  const facts = {
    body: body.name,
    draft: project.title,
    contactDays: CONTACT_DAYS_AFTER_ANSWER,
    answerDays: answer.amount,
    legalBasis: answer.legalBasis,
    status: answer.status,
  };
  const shown = dataNotice(facts);
  const words = wordsOfNotice(shown);
  const sha256 = createHash('sha256').update(words).digest('hex');
  const notice: DataNotice = { sha256, words };
  return { shown, notice, project, body };
}

/** The same on a sheet for the wall of the village house, with the two addresses to look it up. */
export async function loadNoticeSheet(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  publicUrl: string,
) {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const { shown, project, body } = await noticeOf(platform, consultation);
  const address = (path: string) => {
    const href = new URL(path, publicUrl).href;
    return { href, qr: qrPath(href) };
  };
  return {
    consultation: {
      id: consultation.id,
      closesOn: consultation.closesOn,
      isOpen: stateAt(consultation, platform.clock.now()) === 'open',
    },
    project: { title: project.title, shortTitle: project.shortTitle },
    body: { name: body.name, address: body.address, phone: body.phone, email: body.email },
    notice: shown,
    draft: address(paths.draft(project.slug)),
    privacy: address(paths.privacy),
  };
}
