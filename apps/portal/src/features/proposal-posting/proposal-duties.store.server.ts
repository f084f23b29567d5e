import type { Db } from '#platform/db.server.ts';
import type { ProposalDuty } from './proposal-posting.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    proposal_posting_duty: ProposalPostingDutyTable;
  }
}

interface ProposalPostingDutyTable {
  project_id: string;
  posted_at: Date | null;
  due_on: string | null;
  in_full: boolean;
  computed_at: Date;
}

/** Keeps what the indicator reads; nothing for a draft that needs no proposal dossier. */
export async function writeProposalDuty(
  tx: Db,
  projectId: string,
  duty: ProposalDuty | undefined,
  at: Date,
): Promise<void> {
  if (!duty) {
    await tx.deleteFrom('proposal_posting_duty').where('project_id', '=', projectId).execute();
    return;
  }
  const row = { posted_at: duty.postedAt, due_on: duty.dueOn, in_full: duty.inFull, computed_at: at };
  await tx
    .insertInto('proposal_posting_duty')
    .values({ project_id: projectId, ...row })
    .onConflict((conflict) => conflict.column('project_id').doUpdateSet(row))
    .execute();
}

/** Drafts that may owe a proposal dossier: of law, of a type for which any row has asked for one. */
export async function findMayPropose(db: Db, types: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('law_project')
    .select('id')
    .where('legal_force', '=', 'legal')
    .where('document_type', 'in', types as never)
    .execute();
  return rows.map(({ id }) => id);
}

/** Drafts whose proposal was posted once, and whose work was not stopped. */
export async function findPosted(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal_posting_duty as d')
    .innerJoin('law_project as p', 'p.id', 'd.project_id')
    .select('p.id')
    .where('d.posted_at', 'is not', null)
    .where('p.stage', '!=', 'stopped')
    .execute();
  return rows.map(({ id }) => id);
}
