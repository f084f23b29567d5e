import type { Db } from '#platform/db.server.ts';
import type { Assignment } from '../assignments/assignment.ts';
import { findAssignments } from '../assignments/assignments.store.server.ts';
import { findPoints } from '../assignments/points.store.server.ts';
import { findConfirmedText } from '../texts/external-texts.store.server.ts';
import { articleOrder } from '../texts/places.ts';
import { type MergeRow, mergeRows } from './merged-answer.ts';
import { findMergedAnswers, findPointUses } from './merging.store.server.ts';

/** The points of all units side by side per article, with the answers made of them. Only what was sent. */
export async function loadMergeRows(
  db: Db,
  externalDraftId: string,
): Promise<{ readonly rows: MergeRow[]; readonly assignments: Assignment[] }> {
  const [assignments, points, answers, uses, text] = await Promise.all([
    findAssignments(db, externalDraftId),
    findPoints(db, externalDraftId, { sent: true }),
    findMergedAnswers(db, externalDraftId),
    findPointUses(db, externalDraftId),
    findConfirmedText(db, externalDraftId),
  ]);
  // In the order of the units, so that a desk that is looked at twice looks the same.
  const place = (id: string) => assignments.findIndex((assignment) => assignment.id === id);
  const inOrder = [...points].sort((a, b) => place(a.assignmentId) - place(b.assignmentId));
  const merged = inOrder.map((point) => {
    const assignment = assignments.find(({ id }) => id === point.assignmentId);
    const reply = assignment?.replies.find(({ id }) => id === point.replyId);
    const use = uses.find(({ pointId }) => pointId === point.id);
    return {
      ...point,
      use,
      body: assignment?.body ?? '',
      late: reply?.late ?? false,
      afterApproval: reply?.afterApproval ?? false,
    };
  });
  return { rows: mergeRows({ points: merged, answers, order: articleOrder(text?.tree) }), assignments };
}
