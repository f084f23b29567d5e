import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findAnsweringBodies } from '#features/organisations/successions.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { readChosen } from '../templates/choose-template.server.ts';
import { findReporters, insertAsked, setReminded } from './asked.store.server.ts';
import type { ReportRequest } from './report-request.ts';
import { reportedIn } from './reporting-bodies.ts';
import type { AskedPeriod, AskInput } from './request.schema.ts';
import { insertRequest, requireRequest, updateRequest } from './requests.store.server.ts';

/** Who would be asked about a period, and for whom of the bodies that ended since. */
export interface AskedPreview {
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly answersFor: readonly string[];
  }[];
  /** Ended, with nobody who goes on with their work: their part stays a gap, and is said. */
  readonly unanswered: readonly string[];
}

/** Who reported to the acting body in the period; what has ended since is answered for by who took over from it. */
export async function previewAsked(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  { programmeId, periodFrom, periodTo }: AskedPeriod,
): Promise<AskedPreview> {
  const { organisationId } = actor;
  requirePermission(actor, 'report.request', { organisationId, programmeId });
  const period = { from: periodFrom, to: periodTo };
  const reporters = (await findReporters(db, [organisationId], programmeId, period)).filter((one) =>
    reportedIn(one, period),
  );
  return await answering(db, reporters, legalDay(clock.now()));
}

async function answering(
  db: Db,
  reporters: Awaited<ReturnType<typeof findReporters>>,
  today: string,
): Promise<AskedPreview> {
  const bodies = new Map<string, { id: string; name: string; answersFor: string[] }>();
  for (const { id, name, body } of reporters)
    if (isValidOn(body, today)) bodies.set(id, { id, name, answersFor: [] });
  const unanswered = new Set<string>();
  const ended = new Map(reporters.filter(({ body }) => !isValidOn(body, today)).map((one) => [one.id, one]));
  for (const { id, name, body } of ended.values()) {
    const heirs = await findAnsweringBodies(db, { id, level: 'province', ...body }, today);
    if (heirs.length === 0) unanswered.add(name);
    for (const heir of await findOrganisations(db, { ids: heirs.map((one) => one.id) })) {
      const asked = bodies.get(heir.id) ?? { id: heir.id, name: heir.name, answersFor: [] };
      asked.answersFor.push(name);
      bodies.set(heir.id, asked);
    }
  }
  return { bodies: [...bodies.values()], unanswered: [...unanswered] };
}

export type AskRefusal = 'nobodyAsked' | 'dueBeforePeriodEnds' | 'duePast';

/** Asks for a report; each asked body is told. */
export async function askReports(
  platform: Platform,
  actor: PersonActor,
  input: AskInput,
): Promise<Result<{ id: string }, AskRefusal>> {
  const { organisationId } = actor;
  const { chosen, template: form, ...facts } = input;
  const named = await readChosen(platform.db, actor, form);
  requirePermission(actor, 'report.request', { organisationId, programmeId: facts.programmeId });
  const now = platform.clock.now();
  if (facts.dueOn <= facts.periodTo) return refuse('dueBeforePeriodEnds');
  if (facts.dueOn < legalDay(now)) return refuse('duePast');
  const { bodies } = await previewAsked(platform, actor, facts);
  const asked = bodies.map(({ id }) => id).filter((id) => chosen.includes(id));
  if (asked.length === 0) return refuse('nobodyAsked');
  const id = newId(now);
  await inTransaction(platform.db, async (tx) => {
    await insertRequest(tx, {
      ...facts,
      ...named,
      id,
      organisationId,
      createdAt: now,
      createdBy: actor.personId,
    });
    await insertAsked(tx, id, asked);
    for (const one of asked) await tell(tx, 'report.requested', { id, ...facts }, one, now);
    const { periodFrom, periodTo, dueOn } = facts;
    const after = {
      template: named.templateId ?? named.template,
      periodFrom,
      periodTo,
      dueOn,
      bodies: asked.length,
    };
    await record(tx, actor, { act: 'reportRequest.sent', ...about({ id, organisationId }), after }, now);
  });
  return ok({ id });
}

/** Tells those who have not answered once more, at most once a day each. */
export async function remindOfReports(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
): Promise<Result<{ reminded: number }, 'nobodyToRemind' | 'withdrawn'>> {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'report.request', request);
  if (request.state === 'withdrawn') return refuse('withdrawn');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const bodies = await setReminded(tx, id, legalDay(now));
    if (bodies.length === 0) return refuse('nobodyToRemind');
    for (const one of bodies) await tell(tx, 'report.reminded', request, one, now);
    const after = { bodies: bodies.length };
    await record(tx, actor, { act: 'reportRequest.reminded', ...about(request), after }, now);
    return ok({ reminded: bodies.length });
  });
}

/** Nobody need answer any more; what came stays where it is. */
export async function withdrawRequest(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, 'withdrawn'>> {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'report.request', request);
  if (request.state === 'withdrawn') return refuse('withdrawn');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateRequest(tx, id, input.version, { state: 'withdrawn' });
    await record(tx, actor, { act: 'reportRequest.withdrawn', ...about(request) }, now);
  });
  return ok(null);
}

/** The audited object of a request. */
export const about = ({ id, organisationId }: Pick<ReportRequest, 'id' | 'organisationId'>) => ({
  objectKind: 'reportRequest',
  objectId: id,
  organisationId,
});

/** News of a request for one asked body. */
export async function tell(
  tx: Db,
  topic: 'report.requested' | 'report.reminded' | 'report.returned',
  { id, programmeId }: Pick<ReportRequest, 'id' | 'programmeId'>,
  organisationId: string,
  now: Date,
): Promise<void> {
  await emit(tx, topic, { requestId: id, organisationId, programmeId }, now);
}
