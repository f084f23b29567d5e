import type { Db } from '#platform/db.server.ts';
import { NOTICE_PURPOSES, type NoticePurpose } from './notice-ticks.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    data_notice: DataNoticeTable;
    notice_given: NoticeGivenTable;
  }
}

interface DataNoticeTable {
  sha256: string;
  words: string;
  first_given_at: Date;
}

interface NoticeGivenTable {
  consultation_id: string;
  submission_id: string;
  purpose: NoticePurpose;
  notice_sha256: string;
  given_by: string;
  given_at: Date;
}

/** The words of a notice, as they are read aloud, and their hash. */
export interface DataNotice {
  readonly sha256: string;
  readonly words: string;
}

/** Told and agreed to: by whom written down, when, under which words. */
export interface NoticeGiven {
  readonly purpose: NoticePurpose;
  readonly givenAt: Date;
  readonly words: string;
}

export async function insertNoticesGiven(
  tx: Db,
  of: { readonly consultationId: string; readonly submissionIds: readonly string[] },
  given: {
    readonly notice: DataNotice;
    readonly purposes: readonly NoticePurpose[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const { notice, purposes, by, at } = given;
  const rows = of.submissionIds.flatMap((submissionId) =>
    purposes.map((purpose) => ({
      consultation_id: of.consultationId,
      submission_id: submissionId,
      purpose,
      notice_sha256: notice.sha256,
      given_by: by,
      given_at: at,
    })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('data_notice')
    .values({ ...notice, first_given_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.insertInto('notice_given').values(rows).execute();
}

/** What the person of this submission was told; in the order of the purposes. */
export async function findNoticesGiven(
  db: Db,
  consultationId: string,
  submissionId: string,
): Promise<NoticeGiven[]> {
  const rows = await db
    .selectFrom('notice_given as g')
    .innerJoin('data_notice as n', 'n.sha256', 'g.notice_sha256')
    .select(['g.purpose', 'g.given_at as givenAt', 'n.words'])
    .where('g.consultation_id', '=', consultationId)
    .where('g.submission_id', '=', submissionId)
    .execute();
  return rows.sort((a, b) => NOTICE_PURPOSES.indexOf(a.purpose) - NOTICE_PURPOSES.indexOf(b.purpose));
}
