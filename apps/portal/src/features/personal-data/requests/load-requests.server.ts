import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { findMinutesOf } from '#features/offline-voices/meetings/meetings.store.server.ts';
import { findScansOf } from '#features/offline-voices/paper-scans/paper-forms.store.server.ts';
import { findAttachments } from '#features/submissions/attachments/attachments.store.server.ts';
import { findErasure } from '#features/submissions/erasing/erasures.store.server.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { findHoldOf } from '../retention/legal-holds.store.server.ts';
import { type DecidedSubject, isLate } from './data-request.ts';
import { findRequests, findSubjects, requireRequest } from './data-requests.store.server.ts';

/** What people asked of our bodies, with what is late. */
export async function loadRequests({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const requests = await findRequests(db, actor.ownOrganisationIds);
  return {
    today,
    requests: requests.map((request) => ({
      ...{
        id: request.id,
        number: request.number,
        year: request.year,
        kind: request.kind,
        road: request.road,
      },
      ...{ receivedAt: request.receivedAt, dueOn: request.dueOn, state: request.state },
      late: isLate(request, request.decidedAt ? legalDay(request.decidedAt) : today),
    })),
  };
}

/** One of them: what is asked, and how much there is of what, as counts. No word of an opinion is shown to who decides. */
export async function loadRequest({ db, clock }: Platform, actor: PersonActor, id: string) {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'dataRequest.enter', request);
  const today = legalDay(clock.now());
  const subjects = await findSubjects(db, id);
  const people = [request.enteredBy, request.decidedBy].filter((each) => each !== null);
  const names = await findPersonNames(db, people);
  return {
    request,
    late: isLate(request, request.decidedAt ? legalDay(request.decidedAt) : today),
    limit: procedureLimit(request.limitCode, legalDay(request.receivedAt)),
    subjects: await Promise.all(subjects.map((subject) => countsOf(db, subject))),
    enteredBy: request.enteredBy ? (names.get(request.enteredBy) ?? '') : '',
    decidedBy: request.decidedBy ? (names.get(request.decidedBy) ?? '') : '',
    mayDecide: request.state === 'open' && can(actor, 'dataRequest.handle', request),
    trail: await findTrail(db, { objectKind: 'dataRequest', objectId: id }),
  };
}

async function countsOf(db: Db, subject: DecidedSubject) {
  const { consultationId, submissionId } = subject;
  const consultation = await requireConsultation(db, consultationId);
  const [submission, project, opinions, attachments, contact, minutes, scans, erasure, hold] =
    await Promise.all([
      requireSubmission(db, consultationId, submissionId),
      requireProject(db, consultation.projectId),
      findOpinionsOfSubmission(db, consultationId, submissionId),
      findAttachments(db, consultationId, { submissionId }),
      findContact(db, consultationId, submissionId),
      findMinutesOf(db, consultationId, submissionId),
      findScansOf(db, consultationId, submissionId),
      findErasure(db, consultationId, submissionId),
      findHoldOf(db, subject),
    ]);
  return {
    ...{ submissionId, result: subject.result },
    ...{
      receiptCode: submission.receiptCode,
      channel: submission.channel,
      receivedAt: submission.receivedAt,
    },
    draft: project.shortTitle,
    answered: consultation.state === 'completed',
    ...{
      opinions: opinions.length,
      attachments: attachments.length,
      minutes: minutes.length,
      scans: scans.length,
    },
    published: opinions.filter(({ state }) => state === 'published').length,
    contact: contact ? [contact.name, contact.email, contact.phone].filter(Boolean).length : 0,
    erasedAt: erasure?.erasedAt ?? null,
    held: hold !== undefined,
  };
}
