import type { Db } from '#platform/db.server.ts';
import { latestConfirmedVersion } from '../drafts.store.server.ts';
import { findPolicyMarks, postedOrdinals } from './policy-marks.store.server.ts';
import { type PolicyMark, type Reposting, repostingOf } from './reposting.ts';

export interface RepostingFacts {
  readonly state: Reposting;
  readonly marks: readonly PolicyMark[];
  readonly latest: { readonly id: string; readonly ordinal: number } | undefined;
}

export async function loadReposting(db: Db, projectId: string): Promise<RepostingFacts> {
  const [posted, marks, version] = await Promise.all([
    postedOrdinals(db, projectId),
    findPolicyMarks(db, projectId),
    latestConfirmedVersion(db, projectId),
  ]);
  const latest = version && { id: version.id, ordinal: version.ordinal };
  return { state: repostingOf({ posted, latest: latest?.ordinal, marks }), marks, latest };
}
