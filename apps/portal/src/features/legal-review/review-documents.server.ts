import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
  reviewOutcomeWords,
  reviewProblemWords,
  reviewProposalWords,
  reviewStateWords,
  reviewText,
} from '#text/vi/legal-review.ts';
import type { FindingInput } from './review.schema.ts';
import {
  countFindings,
  type FindingFilter,
  findFindings,
  insertFinding,
  requireFinding,
  updateFinding,
} from './review.store.server.ts';
import {
  afterStep,
  type CitationFault,
  type ReviewFinding,
  type ReviewOutcome,
  type ReviewStep,
  readCitation,
} from './review-finding.ts';

export type FindingRefusal = CitationFault | 'notPossibleNow' | 'dayInFuture' | 'beforeItWasSent';

/** What is wrong in a document in force. What the citation is of is read from it, and shown before it is sent. */
export async function addFinding(
  { db, clock }: Platform,
  actor: PersonActor,
  input: FindingInput,
): Promise<Result<{ id: string }, FindingRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'review.edit', { organisationId });
  const cited = citedBy(input);
  if (typeof cited === 'string') return refuse(cited);
  const now = clock.now();
  const finding: ReviewFinding = {
    ...{ id: newId(now), organisationId, ...input, ...cited, state: 'found', version: 1 },
    ...{ sentOn: null, sentNumber: '', answeredOn: null, answerNumber: '', answer: '', outcome: null },
    ...{ settledOn: null, settledBy: '', dropReason: '' },
  };
  return await inTransaction(db, async (tx) => {
    await insertFinding(tx, finding, { by: actor.personId, at: now });
    await record(tx, actor, { act: 'review.found', ...about(finding), after: toldOf(finding) }, now);
    return ok({ id: finding.id });
  });
}

/** Where a new document is proposed there may be nothing to cite. */
function citedBy({ citation, proposal }: FindingInput) {
  if (citation === '' && proposal === 'issue') return { document: '', units: [] };
  return readCitation(citation);
}

/** Until it is sent. */
export async function editFinding(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...input }: FindingInput & { readonly version: number },
): Promise<Result<null, FindingRefusal>> {
  const cited = citedBy(input);
  if (typeof cited === 'string') return refuse(cited);
  return await change(platform, actor, id, version, 'edited', (finding) =>
    finding.state === 'found' ? { ...finding, ...input, ...cited } : 'notPossibleNow',
  );
}

export function sendFinding(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...sent }: { readonly version: number; readonly sentOn: string; readonly sentNumber: string },
) {
  return step(platform, actor, id, version, 'send', sent.sentOn, (finding) => ({ ...finding, ...sent }));
}

export function answerFinding(
  platform: Platform,
  actor: Actor,
  id: string,
  {
    version,
    ...given
  }: {
    readonly version: number;
    readonly answeredOn: string;
    readonly answerNumber: string;
    readonly outcome: ReviewOutcome;
    readonly answer: string;
  },
) {
  return step(platform, actor, id, version, 'answer', given.answeredOn, (finding) => ({
    ...finding,
    ...given,
  }));
}

/** A document followed: what became of the proposal in the end. */
export function settleFinding(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, ...given }: { readonly version: number; readonly settledOn: string; readonly settledBy: string },
) {
  return step(platform, actor, id, version, 'settle', given.settledOn, (finding) => ({
    ...finding,
    ...given,
  }));
}

export function dropFinding(
  platform: Platform,
  actor: Actor,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
) {
  return step(platform, actor, id, version, 'drop', null, (finding) => ({
    ...finding,
    dropReason: reason,
  }));
}

const ACTS = { send: 'sent', answer: 'answered', settle: 'settled', drop: 'dropped' } as const;

function step(
  platform: Platform,
  actor: Actor,
  id: string,
  version: number,
  name: ReviewStep,
  on: string | null,
  made: (finding: ReviewFinding) => ReviewFinding,
): Promise<Result<null, FindingRefusal>> {
  const today = legalDay(platform.clock.now());
  return change(platform, actor, id, version, ACTS[name], (finding) => {
    const state = afterStep(finding.state, name);
    if (!state) return 'notPossibleNow';
    if (on !== null && on > today) return 'dayInFuture';
    if (on !== null && name !== 'send' && finding.sentOn !== null && on < finding.sentOn)
      return 'beforeItWasSent';
    return { ...made(finding), state };
  });
}

async function change(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  version: number,
  act: string,
  made: (finding: ReviewFinding) => ReviewFinding | FindingRefusal,
): Promise<Result<null, FindingRefusal>> {
  const before = await requireFinding(db, id);
  requirePermission(actor, 'review.edit', before);
  const after = made({ ...before, version });
  if (typeof after === 'string') return refuse(after);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateFinding(tx, after);
    const values = { before: toldOf(before), after: toldOf(after) };
    await record(tx, actor, { act: `review.${act}`, ...about(before), ...values }, now);
  });
  return ok(null);
}

/** The list of a body, with how many stand where. */
export async function listFindings(
  { db }: Platform,
  actor: PersonActor,
  filter: FindingFilter,
  page: { readonly limit: number; readonly offset: number },
) {
  requirePermission(actor, 'review.read');
  const bodies = actor.ownOrganisationIds;
  const [findings, counts] = await Promise.all([
    findFindings(db, bodies, filter, page),
    countFindings(db, bodies),
  ]);
  return {
    findings,
    counts: [...counts].map(([state, count]) => ({ state, count })),
    mayAdd: can(actor, 'review.edit', { organisationId: actor.organisationId }),
  };
}

export async function loadFinding({ db }: Platform, actor: PersonActor, id: string) {
  const finding = await requireFinding(db, id);
  requirePermission(actor, 'review.read', finding);
  return {
    finding,
    trail: await findTrail(db, { objectKind: 'reviewFinding', objectId: id }),
    mayEdit: can(actor, 'review.edit', finding),
  };
}

/** The list for the report (S3: "danh mục văn bản đề xuất sửa đổi, thay thế, bãi bỏ, ban hành mới"). */
export async function findingsCsv(
  { db }: Platform,
  actor: PersonActor,
  filter: FindingFilter,
): Promise<string> {
  requirePermission(actor, 'review.read');
  const findings = await findFindings(db, actor.ownOrganisationIds, filter);
  const lines = findings.map((each) => [
    ...[each.document, each.units.join('; '), reviewProblemWords[each.problem], each.found],
    ...[reviewProposalWords[each.proposal], each.proposed, each.addressee, reviewStateWords[each.state]],
    ...[each.sentNumber, each.sentOn ?? '', each.answerNumber, each.answeredOn ?? ''],
    ...[each.outcome ? reviewOutcomeWords[each.outcome] : '', each.settledBy, each.settledOn ?? ''],
  ]);
  return CSV_START + [reviewText.csvHead, ...lines].map((cells) => csvLine(cells)).join('');
}

const about = ({ id, organisationId }: ReviewFinding) => ({
  ...{ objectKind: 'reviewFinding', objectId: id, organisationId },
});

function toldOf({ citation, proposal, addressee, state, outcome, settledBy, dropReason }: ReviewFinding) {
  return {
    ...{ citation, proposal, addressee, reviewState: state },
    ...(outcome && { reviewOutcome: outcome }),
    ...(settledBy && { settledBy }),
    ...(dropReason && { reason: dropReason }),
  };
}
