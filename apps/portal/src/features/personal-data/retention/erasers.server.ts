import { type Change, record } from '#features/audit/record.server.ts';
import { systemActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { eraseAppeals, findAppealsSince } from '#features/moderation/appeals.store.server.ts';
import { deleteLinksOf } from '#features/submissions/contact/contact-links.store.server.ts';
import { insertErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import {
  type DueData,
  deleteFilesOf,
  findContactsSince,
  findEndedSince,
  findWithFilesSince,
} from '#features/submissions/retention/due-data.store.server.ts';
import type { RetentionCode } from '#features/submissions/retention/retention-rules.data.ts';
import { deleteContact } from '#features/submissions/submissions.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { erasePerson } from '../requests/erase-person.server.ts';

/** How data of one kind is found once its time is over, and how it goes. Each goes in a transaction of its own. */
export interface Eraser {
  readonly code: RetentionCode;
  readonly find: (db: Db, before: Date) => Promise<readonly DueData[]>;
  readonly erase: (tx: Db, due: DueData, now: Date) => Promise<void>;
}

export const ERASERS: readonly Eraser[] = [
  {
    code: 'contact',
    find: findContactsSince,
    erase: async (tx, due, now) => {
      await deleteLinksOf(tx, due.consultationId, due.submissionId);
      if (!(await deleteContact(tx, due.consultationId, due.submissionId))) return;
      await record(tx, systemActor, { act: 'submission.contactExpired', ...about(due) }, now);
    },
  },
  {
    code: 'endedWords',
    find: findEndedSince,
    erase: async (tx, due, now) => {
      await erasePerson(tx, [due], { cause: 'retention', withMinutes: false }, now);
      await record(tx, systemActor, { act: 'submission.wordsExpired', ...about(due) }, now);
    },
  },
  {
    code: 'attachments',
    find: findWithFilesSince,
    erase: async (tx, due, now) => {
      const { consultationId, submissionId, organisationId } = due;
      const stored = await deleteFilesOf(tx, consultationId, submissionId);
      await insertErasedFiles(tx, stored, now);
      const { projectId } = await requireConsultation(tx, consultationId);
      const { slug } = await requireProject(tx, projectId);
      await emit(
        tx,
        'attachment.withdrawn',
        { submissionId, consultationId, projectId, organisationId, slug },
        now,
      );
      const change = { act: 'submission.filesExpired', ...about(due), after: { files: stored.length } };
      await record(tx, systemActor, change, now);
    },
  },
  {
    code: 'appealWords',
    find: findAppealsSince,
    erase: async (tx, due, now) => {
      await eraseAppeals(tx, due.consultationId, due.submissionId);
      await record(tx, systemActor, { act: 'submission.appealExpired', ...about(due) }, now);
    },
  },
];

function about(due: DueData): Pick<Change, 'objectKind' | 'objectId' | 'organisationId'> {
  return { objectKind: 'submission', objectId: due.submissionId, organisationId: due.organisationId };
}
