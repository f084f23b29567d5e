import { randomBytes } from 'node:crypto';
import type { PersonActor } from '#features/authority/actor.ts';
import { certificateCode } from '#features/gatherings/training/training.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import { resultWords } from '#text/vi/initiative-mails.ts';
import { coverWords } from '#text/vi/initiatives.ts';
import { afterStep, entryCode, type InitiativeCall, phaseOf } from '../call.ts';
import { updateCall } from '../calls.store.server.ts';
import { sendMail } from '../entering/enter.server.ts';
import { findEntries } from '../entering/entries.store.server.ts';
import { type InitiativeEntry, shownNames } from '../entering/entry.ts';
import { coverNames } from '../jury/blind.ts';
import { isActive } from '../jury/juror.ts';
import { findJurors, findScores } from '../jury/jury.store.server.ts';
import { actOn } from '../secretary.server.ts';
import { findResults, putResults } from './results.store.server.ts';
import { type AwardFault, faultOf, type RankedEntry, rankEntries } from './score.ts';

export type ResultRefusal =
  | AwardFault
  | FourEyesRefusal
  | 'isJuror'
  | 'notNow'
  | 'sheetsOut'
  | 'complaintOpen';

/** Undefined while any member has not handed in: until then nobody, of whatever rank, sees a score of somebody else. */
export async function standingsOf(db: Db, call: InitiativeCall): Promise<RankedEntry[] | undefined> {
  const jurors = (await findJurors(db, call.id)).filter(isActive);
  if (jurors.length === 0 || jurors.some(({ handedInAt }) => handedInAt === null)) return undefined;
  const counted = new Set(jurors.map(({ id }) => id));
  const scores = (await findScores(db, call.id)).filter(({ jurorId }) => counted.has(jurorId));
  const entries = await findEntries(db, call.id, ['accepted']);
  return rankEntries(
    entries.map(({ id: entryId }) => {
      const mine = scores.filter((score) => score.entryId === entryId);
      const byJuror = Map.groupBy(mine, ({ jurorId }) => jurorId);
      const sheets = [...byJuror].map(([jurorId, given]) => ({
        jurorId,
        tenths: [...given].sort((a, b) => a.criterion - b.criterion).map(({ tenths }) => tenths),
      }));
      return { entryId, scores: sheets.filter(({ tenths }) => tenths.length === call.criteria.length) };
    }),
    call,
  );
}

interface Proposal {
  readonly version: number;
  readonly awards: readonly { readonly entryId: string; readonly prize: string; readonly reason: string }[];
}

/** Who gets which prize, in the eyes of the secretary; the leader decides. */
export function proposeResults(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  { version, awards }: Proposal,
) {
  const how = { permission: 'initiative.edit', act: 'initiative.proposed', blind: false } as const;
  return actOn<null, ResultRefusal>(platform, actor, callId, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now), 'propose');
    if (!state) return { result: refuse('notNow') };
    const ranked = await standingsOf(tx, call);
    if (!ranked) return { result: refuse('sheetsOut') };
    const refused = await findEntries(tx, callId, ['refused']);
    if (refused.some((each) => each.complaint !== '' && each.complaintAnswer === ''))
      return { result: refuse('complaintOpen') };
    const fault = faultOf(awards, ranked, call.prizes);
    if (fault) return { result: refuse(fault) };
    const given = new Map(awards.map((award) => [award.entryId, award]));
    await putResults(
      tx,
      callId,
      ranked.map(({ entryId, rank, total, spread, scores }) => ({
        ...{ entryId, rank, total, spread, scores, prize: given.get(entryId)?.prize ?? '' },
        ...{ reason: given.get(entryId)?.reason ?? '', names: '', title: '', summary: '', code: null },
      })),
    );
    await updateCall(tx, { ...call, state, proposedBy: actor.personId, returnReason: '', version });
    await emit(tx, 'initiative.proposed', { callId, organisationId: call.organisationId }, now);
    return { result: ok(null), after: { callState: state } };
  });
}

/** With its reason, to be proposed anew. */
export function returnResults(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  { version, reason }: { readonly version: number; readonly reason: string },
) {
  const how = { permission: 'initiative.decide', act: 'initiative.returned', blind: true } as const;
  return actOn<null, ResultRefusal>(platform, actor, callId, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now), 'return');
    if (!state) return { result: refuse('notNow') };
    await updateCall(tx, { ...call, state, proposedBy: null, returnReason: reason, version });
    return { result: ok(null), after: { callState: state }, reason };
  });
}

/** Another person than who proposed. From here on results are final; they become public with the next step. */
export function decideResults(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  { version }: { readonly version: number },
) {
  const how = { permission: 'initiative.decide', act: 'initiative.decided', blind: true } as const;
  return actOn<null, ResultRefusal>(platform, actor, callId, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now), 'decide');
    if (!state) return { result: refuse('notNow') };
    const exceptions = await findFourEyesExceptions(tx, actor.ownOrganisationIds);
    const question = { proposedBy: call.proposedBy ?? '', approver: actor, exceptions, today: legalDay(now) };
    const allowed = mayApprove(question);
    if (!allowed.ok) return { result: refuse(allowed.reason) };
    await updateCall(tx, { ...call, state, decidedBy: actor.personId, decidedAt: now, version });
    return { result: ok(null), after: { callState: state } };
  });
}

/** What everybody may read of an entry: nobody is named who did not agree, in its words neither. */
function announced(entry: InitiativeEntry, prize: string) {
  const unnamed = entry.authors.filter(({ shows }) => !shows).map(({ name }) => name);
  const open = (text: string) => coverNames(text, unnamed, coverWords);
  const summary = prize !== '' && entry.showsSummary ? open(entry.summary) : '';
  return { names: shownNames(entry), title: open(entry.title), summary };
}

/** Names of those who agreed, certificates of prizes, and one mail to each mailbox, about all that it sent. */
export function announceResults(
  app: Platform & Pick<App, 'mail' | 'config'>,
  actor: PersonActor,
  callId: string,
  { version }: { readonly version: number },
) {
  const how = { permission: 'initiative.run', act: 'initiative.announced', blind: true } as const;
  return actOn<null, ResultRefusal>(app, actor, callId, how, async (call, tx, now) => {
    const state = afterStep(phaseOf(call, now), 'announce');
    if (!state) return { result: refuse('notNow') };
    const entries = new Map((await findEntries(tx, callId, ['accepted'])).map((each) => [each.id, each]));
    const results = (await findResults(tx, callId)).map((result) => {
      const entry = entries.get(result.entryId);
      const code = result.prize === '' || !entry ? null : certificateCode(randomBytes(12));
      return { ...result, ...(entry ? announced(entry, result.prize) : {}), code };
    });
    await putResults(tx, callId, results);
    await updateCall(tx, { ...call, state, endedAt: now, version });
    for (const [, mine] of Map.groupBy(results, ({ entryId }) => entries.get(entryId)?.email ?? '')) {
      const first = entries.get(mine[0]?.entryId ?? '');
      if (!first?.email) continue;
      const { line } = wordsIn(first.language)(resultWords);
      const lines = mine.map(({ entryId, prize }) =>
        line(entryCode(entries.get(entryId)?.number ?? null), prize),
      );
      await sendMail(app, tx, call, { ...first, entryId: first.id }, 'announced', lines.join('\n'));
    }
    await emit(tx, 'initiative.announced', { callId, organisationId: call.organisationId }, now);
    return { result: ok(null), after: { callState: state } };
  });
}
