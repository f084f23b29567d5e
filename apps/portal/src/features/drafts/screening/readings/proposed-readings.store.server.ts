import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { CriterionReading } from '../screening-criteria.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    reading_proposal: ReadingProposalTable;
  }
}

export type ProposalState = 'proposed' | 'approved' | 'rejected' | 'withdrawn';

interface ReadingProposalTable {
  id: string;
  organisation_id: string;
  desk_id: string;
  wording: CriterionReading['wording'];
  legal_basis: string;
  status: CriterionReading['status'];
  valid_from: string;
  reason: string;
  state: ProposalState;
  proposed_by: string;
  proposed_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
}

/** A reading that one person proposes and another decides. */
export interface ReadingProposal extends Omit<CriterionReading, 'setAt'> {
  /** The body on whose desk it waits. */
  readonly deskId: string;
  readonly reason: string;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly proposerName: string;
  readonly proposedAt: Date;
  readonly deciderName: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

type NewProposal = Omit<CriterionReading, 'setAt'> &
  Pick<ReadingProposal, 'deskId' | 'reason' | 'proposedBy' | 'proposedAt'>;

export async function insertReadingProposal(tx: Db, proposal: NewProposal): Promise<void> {
  await tx
    .insertInto('reading_proposal')
    .values({
      id: proposal.id,
      organisation_id: proposal.organisationId,
      desk_id: proposal.deskId,
      wording: proposal.wording,
      legal_basis: proposal.legalBasis,
      status: proposal.status,
      valid_from: proposal.validFrom,
      reason: proposal.reason,
      state: 'proposed',
      proposed_by: proposal.proposedBy,
      proposed_at: proposal.proposedAt,
      decided_by: null,
      decided_at: null,
      decision_reason: null,
    })
    .execute();
}

/** False when somebody has decided it in the meantime: of two people who decide at once, one does. */
export async function writeReadingDecision(
  tx: Db,
  id: string,
  decision: {
    readonly state: Exclude<ProposalState, 'proposed'>;
    readonly by: string;
    readonly at: Date;
    readonly reason: string | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reading_proposal')
    .set({
      state: decision.state,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The proposal, or NotFound; a malformed id is just not found. */
export async function requireReadingProposal(db: Db, id: string): Promise<ReadingProposal> {
  const [found] = isId(id) ? await read(db).where('r.id', '=', id).execute() : [];
  if (!found) throw new NotFound(`reading proposal ${id}`);
  return proposalFrom(found);
}

/** All that was ever proposed, the youngest first. */
export async function findReadingProposals(db: Db): Promise<ReadingProposal[]> {
  const rows = await read(db).orderBy('r.proposed_at', 'desc').orderBy('r.id', 'desc').execute();
  return rows.map(proposalFrom);
}

const read = (db: Db) =>
  db
    .selectFrom('reading_proposal as r')
    .innerJoin('person as proposer', 'proposer.id', 'r.proposed_by')
    .leftJoin('person as decider', 'decider.id', 'r.decided_by')
    .selectAll('r')
    .select(['proposer.display_name as proposer_name', 'decider.display_name as decider_name']);

function proposalFrom(
  row: ReadingProposalTable & { proposer_name: string; decider_name: string | null },
): ReadingProposal {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    deskId: row.desk_id,
    wording: row.wording,
    legalBasis: row.legal_basis,
    status: row.status,
    validFrom: row.valid_from,
    reason: row.reason,
    state: row.state,
    proposedBy: row.proposed_by,
    proposerName: row.proposer_name,
    proposedAt: row.proposed_at,
    deciderName: row.decider_name,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
  };
}
