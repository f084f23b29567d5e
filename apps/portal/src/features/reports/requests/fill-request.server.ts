import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findReportIdOf, insertReport } from '../reports.store.server.ts';
import { about, tell } from './ask-reports.server.ts';
import { findAsked, setReturned } from './asked.store.server.ts';
import { requireRequest } from './requests.store.server.ts';

/** Begins the report that answers a request, or leads to the one that was begun; everything that the request says is filled in. */
export async function fillRequest(
  platform: Platform,
  actor: PersonActor,
  requestId: string,
  { organisationId }: { readonly organisationId: string },
): Promise<Result<{ id: string }, 'notAsked' | 'withdrawn'>> {
  const request = await requireRequest(platform.db, requestId);
  const { programmeId, template, templateId, title, periodFrom, periodTo } = request;
  requirePermission(actor, 'report.write', { organisationId, programmeId });
  const asker = await requireOrganisation(platform.db, request.organisationId);
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const [asked] = await findAsked(tx, requestId, { organisationId });
    if (!asked) return refuse('notAsked');
    const begun = await findReportIdOf(tx, requestId, organisationId);
    if (begun) return ok({ id: begun });
    if (request.state === 'withdrawn') return refuse('withdrawn');
    const id = newId(now);
    const facts = { programmeId, template, templateId, title, periodFrom, periodTo };
    const addressed = { addressee: request.addressee || asker.name, requestReference: request.letter };
    const made = { createdAt: now, createdBy: actor.personId };
    await insertReport(tx, { ...facts, ...addressed, ...made, id, organisationId, requestId });
    const after = { template, periodFrom, periodTo, requestId };
    await record(
      tx,
      actor,
      { act: 'report.created', objectKind: 'report', objectId: id, organisationId, after },
      now,
    );
    return ok({ id });
  });
}

/** Gives a report that is in back to its body, with what is to be corrected; until its next edition it counts as a gap. */
export async function returnForCorrection(
  { db, clock }: Platform,
  actor: PersonActor,
  requestId: string,
  { organisationId, reason }: { readonly organisationId: string; readonly reason: string },
): Promise<Result<null, 'nothingToReturn' | 'withdrawn'>> {
  const request = await requireRequest(db, requestId);
  requirePermission(actor, 'report.request', request);
  if (request.state === 'withdrawn') return refuse('withdrawn');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await setReturned(tx, requestId, organisationId, { at: now, reason })))
      return refuse('nothingToReturn');
    await tell(tx, 'report.returned', request, organisationId, now);
    const after = { body: organisationId };
    await record(tx, actor, { act: 'reportRequest.returned', ...about(request), reason, after }, now);
    return ok(null);
  });
}

/** Begins the asker's own report over what came, or leads to the one that was begun. */
export async function rollUpRequest(
  platform: Platform,
  actor: PersonActor,
  requestId: string,
): Promise<Result<{ id: string }, never>> {
  const request = await requireRequest(platform.db, requestId);
  const { organisationId, programmeId, title, periodFrom, periodTo } = request;
  requirePermission(actor, 'report.write', { organisationId, programmeId });
  const now = platform.clock.now();
  return await inTransaction(platform.db, async (tx) => {
    const begun = await findReportIdOf(tx, requestId, organisationId, 'rollsUp');
    if (begun) return ok({ id: begun });
    const id = newId(now);
    // Whatever the bodies were asked for, the asker's report has the place for sums.
    const template = SUMMING.find((code) => code === request.template) ?? 'annual';
    const facts = { programmeId, template, title, periodFrom, periodTo };
    const made = { addressee: '', requestReference: '', createdAt: now, createdBy: actor.personId };
    await insertReport(tx, { ...facts, ...made, id, organisationId, rollsUpId: requestId });
    const after = { template, periodFrom, periodTo, requestId };
    await record(
      tx,
      actor,
      { act: 'report.created', objectKind: 'report', objectId: id, organisationId, after },
      now,
    );
    return ok({ id });
  });
}

/** The templates that have a place for what came from below. */
const SUMMING = ['annual', 'justiceSection', 'midTerm', 'final'] as const;
