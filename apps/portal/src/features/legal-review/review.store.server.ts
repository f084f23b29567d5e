import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type {
  ReviewFinding,
  ReviewOutcome,
  ReviewProblem,
  ReviewProposal,
  ReviewState,
} from './review-finding.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    review_finding: ReviewFindingTable;
  }
}

interface ReviewFindingTable {
  id: string;
  organisation_id: string;
  citation: string;
  document: string;
  units: string[];
  problem: ReviewProblem;
  found: string;
  proposal: ReviewProposal;
  proposed: string;
  addressee: string;
  state: ReviewState;
  sent_on: string | null;
  sent_number: string;
  answered_on: string | null;
  answer_number: string;
  answer: string;
  outcome: ReviewOutcome | null;
  settled_on: string | null;
  settled_by: string;
  drop_reason: string;
  found_by: string | null;
  found_at: Date;
  version: number;
}

export async function requireFinding(db: Db, id: string): Promise<ReviewFinding> {
  const row = isId(id)
    ? await db.selectFrom('review_finding').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`finding ${id}`);
  return fromRow(row);
}

export async function insertFinding(
  tx: Db,
  finding: ReviewFinding,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('review_finding')
    .values({
      ...columnsOf(finding),
      ...{ id: finding.id, organisation_id: finding.organisationId, found_by: by, found_at: at, version: 1 },
    } as never)
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateFinding(tx: Db, finding: ReviewFinding): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('review_finding')
    .set({ ...columnsOf(finding), version: sql`version + 1` } as never)
    .where('id', '=', finding.id)
    .where('version', '=', finding.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`finding ${finding.id}`);
}

function columnsOf(finding: ReviewFinding) {
  return {
    ...{ citation: finding.citation, document: finding.document, units: JSON.stringify(finding.units) },
    ...{ problem: finding.problem, found: finding.found, proposal: finding.proposal },
    ...{ proposed: finding.proposed, addressee: finding.addressee, state: finding.state },
    ...{ sent_on: finding.sentOn, sent_number: finding.sentNumber, answered_on: finding.answeredOn },
    ...{ answer_number: finding.answerNumber, answer: finding.answer, outcome: finding.outcome },
    ...{ settled_on: finding.settledOn, settled_by: finding.settledBy, drop_reason: finding.dropReason },
  };
}

/** '' for any. */
export interface FindingFilter {
  readonly state: string;
  readonly proposal: string;
  /** Words of the document, the addressee or what was found. */
  readonly words: string;
}

/** Of these bodies, the newest first; all of them without a page. */
export async function findFindings(
  db: Db,
  organisationIds: readonly string[],
  { state, proposal, words }: FindingFilter,
  page?: { readonly limit: number; readonly offset: number },
): Promise<ReviewFinding[]> {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ReviewFindingTable>`
    select * from review_finding where organisation_id = any(${[...organisationIds]}::uuid[])
      and (${state} = '' or state = ${state}) and (${proposal} = '' or proposal = ${proposal})
      and (${words} = '' or citation ilike ${like} or addressee ilike ${like} or found ilike ${like})
    order by found_at desc, id limit ${page?.limit ?? null} offset ${page?.offset ?? 0}`.execute(db);
  return rows.map(fromRow);
}

/** How many stand in each state. */
export async function countFindings(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<ReviewState, number>> {
  const { rows } = await sql<{ state: ReviewState; n: number }>`
    select state, count(*)::int as n from review_finding
    where organisation_id = any(${[...organisationIds]}::uuid[]) group by state`.execute(db);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

function fromRow(row: ReviewFindingTable): ReviewFinding {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, citation: row.citation, document: row.document },
    ...{ units: row.units, problem: row.problem, found: row.found, proposal: row.proposal },
    ...{ proposed: row.proposed, addressee: row.addressee, state: row.state, sentOn: row.sent_on },
    ...{ sentNumber: row.sent_number, answeredOn: row.answered_on, answerNumber: row.answer_number },
    ...{ answer: row.answer, outcome: row.outcome, settledOn: row.settled_on, settledBy: row.settled_by },
    ...{ dropReason: row.drop_reason, version: row.version },
  };
}
