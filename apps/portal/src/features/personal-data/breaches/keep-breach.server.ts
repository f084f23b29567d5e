import type * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type {
  authoritySchema,
  closeSchema,
  editBreachSchema,
  factsSchema,
  newBreachSchema,
  noticeSchema,
  personsSchema,
} from './breach.schema.ts';
import {
  BREACH_DATA,
  type Breach,
  type BreachFacts,
  type CloseRefusal,
  isNoticeLate,
  whyNotClosed,
} from './breach.ts';
import { breachDuty, noticeDueAt } from './breach-duties.data.ts';
import { noticeContent } from './breach-notice.ts';
import {
  type BreachChange,
  columnsOf,
  insertBreach,
  requireBreach,
  updateBreach,
} from './breaches.store.server.ts';

/** Marks the documents of the register that tell an authority of a breach. */
export const NOTICE_PURPOSE = 'breachNotice';

type Typed<Schema extends v.GenericSchema> = v.InferOutput<Schema>;

export type RecordRefusal = 'discoveredLater' | 'occurredLater' | 'closed' | 'riskReasonMissing';

/** Written down as soon as it is discovered, with whatever is known by then; the hours run from the discovery. */
export async function recordBreach(
  { db, clock }: Platform,
  actor: PersonActor,
  typed: Typed<typeof newBreachSchema>,
): Promise<Result<{ readonly id: string }, RecordRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'breach.handle', { organisationId });
  const now = clock.now();
  const { discoveredAt } = typed;
  const facts = factsOf(typed);
  if (discoveredAt > now) return refuse('discoveredLater');
  const wrong = whyWrong(facts, discoveredAt);
  if (wrong) return refuse(wrong);
  const duty = breachDuty(legalDay(discoveredAt));
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    const due = noticeDueAt(discoveredAt, duty);
    const origin = { recordedBy: actor.personId, recordedAt: now, noticeDueAt: due, ruleCode: duty.code };
    const year = Number(legalDay(discoveredAt).slice(0, 4));
    const number = await insertBreach(tx, { id, organisationId, year, discoveredAt, ...origin }, facts);
    const after = {
      number,
      kind: facts.kind,
      discoveredAt: discoveredAt.toISOString(),
      noticeDueAt: due.toISOString(),
    };
    await note(tx, actor, { id, organisationId }, 'breach.recorded', after, now);
    return ok({ id });
  });
}

function whyWrong({ occurredFrom, risk, riskReason }: BreachFacts, discoveredAt: Date) {
  if (occurredFrom && occurredFrom > discoveredAt) return 'occurredLater' as const;
  return risk === 'low' && riskReason === '' ? ('riskReasonMissing' as const) : undefined;
}

export async function editBreach(
  platform: Platform,
  actor: PersonActor,
  id: string,
  typed: Typed<typeof editBreachSchema>,
): Promise<Result<null, RecordRefusal>> {
  const facts = factsOf(typed);
  return await change(platform, actor, id, typed.version, 'breach.edited', (breach) => {
    const wrong = whyWrong(facts, breach.discoveredAt);
    if (wrong) return refuse(wrong);
    return ok({
      change: columnsOf(facts),
      after: { kind: facts.kind, risk: facts.risk, contained: facts.contained },
    });
  });
}

export type TellRefusal =
  | 'closed'
  | 'toldBefore'
  | 'whoMissing'
  | 'wrongTime'
  | 'lateReasonMissing'
  | 'messageMissing';

/** The authority was told: when, under which number; after the hour only with the reason for it. */
export async function tellAuthority(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, authority, toldAt, symbol, lateReason }: Typed<typeof authoritySchema>,
): Promise<Result<null, TellRefusal>> {
  const now = platform.clock.now();
  return await change<TellRefusal>(platform, actor, id, version, 'breach.authorityTold', (breach) => {
    if (breach.authorityToldAt) return refuse('toldBefore');
    if (authority === '') return refuse('whoMissing');
    if (toldAt > now || toldAt < breach.discoveredAt) return refuse('wrongTime');
    const late = isNoticeLate({ noticeDueAt: breach.noticeDueAt, authorityToldAt: toldAt }, now);
    if (late && lateReason === '') return refuse('lateReasonMissing');
    const told = {
      authority,
      authority_told_at: toldAt,
      authority_symbol: symbol,
      late_reason: late ? lateReason : '',
    };
    return ok({ change: told, after: { toldAt: toldAt.toISOString(), late } });
  });
}

/** Those whom it concerns were told: when, how, with which words. */
export async function tellPersons(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, toldAt, how, message }: Typed<typeof personsSchema>,
): Promise<Result<null, TellRefusal>> {
  const now = platform.clock.now();
  return await change<TellRefusal>(platform, actor, id, version, 'breach.personsTold', (breach) => {
    if (breach.personsToldAt) return refuse('toldBefore');
    if (how === '') return refuse('whoMissing');
    if (message === '') return refuse('messageMissing');
    if (toldAt > now || toldAt < breach.discoveredAt) return refuse('wrongTime');
    const told = { persons_told_at: toldAt, persons_told_how: how, persons_message: message };
    return ok({ change: told, after: { toldAt: toldAt.toISOString() } });
  });
}

export async function closeBreach(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, note: closing }: Typed<typeof closeSchema>,
): Promise<Result<null, CloseRefusal>> {
  const now = platform.clock.now();
  return await change<CloseRefusal>(platform, actor, id, version, 'breach.closed', (breach) => {
    const why = whyNotClosed(breach, closing);
    if (why) return refuse(why);
    return ok({
      change: { state: 'closed', closed_at: now, closing_note: closing },
      after: { risk: breach.risk },
    });
  });
}

export type NoticeRefusal = 'closed' | 'whoMissing' | 'issuerEnded' | 'draftedBefore';

/** The written notice as a document of the house: approved, signed, numbered and sent like any other (Decree 30/2020/NĐ-CP). */
export async function draftNotice(
  platform: Platform,
  actor: PersonActor,
  id: string,
  { version, authority }: Typed<typeof noticeSchema>,
): Promise<Result<null, NoticeRefusal>> {
  const { db, clock } = platform;
  const breach = await requireBreach(db, id);
  requirePermission(actor, 'breach.handle', breach);
  if (breach.state === 'closed') return refuse('closed');
  if (breach.noticeDocumentId) return refuse('draftedBefore');
  if (authority === '') return refuse('whoMissing');
  const now = clock.now();
  const today = legalDay(now);
  const issuerId = await findIssuer(db, breach.organisationId, today);
  if (!issuerId) return refuse('issuerEnded');
  const content = noticeContent(breach, authority, await letterheadOf(db, issuerId, today));
  return await inTransaction(db, async (tx) => {
    const letter = { organisationId: issuerId, purpose: NOTICE_PURPOSE, typeAbbreviation: 'BC', content };
    const documentId = await draftDocument(tx, actor, letter, now);
    await updateBreach(tx, breach, version, { notice_document_id: documentId });
    await note(tx, actor, breach, 'breach.noticeDrafted', { documentId }, now);
    return ok(null);
  });
}

type Decided<Reason extends string> = Result<
  {
    readonly change: BreachChange & { readonly data_kinds?: string };
    readonly after: Readonly<Record<string, string | number | boolean>>;
  },
  Reason
>;

/** One act on an open record: looked at as it stands, changed when nobody else has meanwhile, noted. */
async function change<Reason extends string>(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  version: number,
  act: `breach.${string}`,
  decide: (breach: Breach) => Decided<Reason>,
): Promise<Result<null, Reason | 'closed'>> {
  const breach = await requireBreach(db, id);
  requirePermission(actor, 'breach.handle', breach);
  if (breach.state === 'closed') return refuse('closed');
  const decided = decide(breach);
  if (!decided.ok) return decided;
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateBreach(tx, breach, version, decided.value.change);
    await note(tx, actor, breach, act, decided.value.after, now);
  });
  return ok(null);
}

async function note(
  tx: Db,
  actor: PersonActor,
  { id, organisationId }: Pick<Breach, 'id' | 'organisationId'>,
  act: string,
  after: Readonly<Record<string, string | number | boolean>>,
  now: Date,
): Promise<void> {
  await record(tx, actor, { act, objectKind: 'breach', objectId: id, organisationId, after }, now);
}

function factsOf(typed: Typed<typeof factsSchema>): BreachFacts {
  const { kind, title, happened, personsCount, personsDescribed, consequences, measures, contact } = typed;
  const { risk, riskReason, contained } = typed;
  return {
    ...{ kind, title, happened, personsCount, personsDescribed, consequences, measures, contact },
    ...{ risk, riskReason, contained },
    occurredFrom: typed.occurredFrom instanceof Date ? typed.occurredFrom : null,
    dataKinds: BREACH_DATA.filter((each) => typed[`data_${each}`]),
  };
}
