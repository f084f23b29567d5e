import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, refuse } from '#platform/result.ts';
import { entryCode, phaseOf } from '../call.ts';
import { requireCall } from '../calls.store.server.ts';
import { sendMail } from '../entering/enter.server.ts';
import { holdEntry, updateEntry } from '../entering/entries.store.server.ts';
import * as files from '../entering/files.store.server.ts';
import { reopenSheets } from '../jury/jury.store.server.ts';
import { actOn, isOnJury } from '../secretary.server.ts';

export type CheckRefusal =
  | 'isJuror'
  | 'unknownPlace'
  | 'notNow'
  | 'noComplaint'
  | 'samePerson'
  | 'nothingHeld';

type Mailing = Platform & Pick<App, 'mail' | 'config'>;
interface Verdict {
  readonly version: number;
  readonly verdict: 'accepted' | 'refused';
}

/** Whether an entry meets the conditions of its call, after the close; who is refused is told why. */
export function checkEntry(
  app: Mailing,
  actor: PersonActor,
  callId: string,
  entryId: string,
  { version, verdict, reason }: Verdict & { readonly reason: string },
) {
  const how = { permission: 'initiative.edit', act: 'initiative.entryChecked', blind: false } as const;
  return actOn<null, CheckRefusal>(app, actor, callId, how, async (call, tx, now) => {
    const entry = await holdEntry(tx, { callId, entryId });
    if (!entry || !['sent', 'accepted', 'refused'].includes(entry.state))
      return { result: refuse('unknownPlace') };
    if (phaseOf(call, now) !== 'checking' || entry.complaint !== '') return { result: refuse('notNow') };
    const refuseReason = verdict === 'refused' ? reason : '';
    const checked = { checkedBy: actor.personId, checkedAt: now };
    await updateEntry(tx, { ...entry, version, state: verdict, refuseReason, ...checked });
    if (verdict === 'refused') await sendMail(app, tx, call, { ...entry, entryId }, 'refused', reason);
    await emit(tx, 'initiative.checked', { callId, entryId }, now);
    const after = { entryCode: entryCode(entry.number), entryState: verdict };
    return { result: ok(null), after, reason: refuseReason };
  });
}

/** Another person than who refused looks again. Taken in after all, it is scored by everybody, also by those who had handed in. */
export function answerComplaint(
  app: Mailing,
  actor: PersonActor,
  callId: string,
  entryId: string,
  { version, verdict, answer }: Verdict & { readonly answer: string },
) {
  const how = { permission: 'initiative.decide', act: 'initiative.complaintAnswered', blind: false } as const;
  return actOn<null, CheckRefusal>(app, actor, callId, how, async (call, tx, now) => {
    const entry = await holdEntry(tx, { callId, entryId });
    if (!entry) return { result: refuse('unknownPlace') };
    if (entry.complaint === '' || entry.complaintAnswer !== '') return { result: refuse('noComplaint') };
    if (call.state !== 'published' && call.state !== 'scoring') return { result: refuse('notNow') };
    if (entry.checkedBy === actor.personId) return { result: refuse('samePerson') };
    const answered = { complaintAnswer: answer, answeredBy: actor.personId, answeredAt: now };
    await updateEntry(tx, { ...entry, version, state: verdict, ...answered });
    if (verdict === 'accepted' && call.state === 'scoring') await reopenSheets(tx, callId);
    await sendMail(
      app,
      tx,
      call,
      { ...entry, entryId },
      verdict === 'accepted' ? 'takenIn' : 'stays',
      answer,
    );
    await emit(tx, 'initiative.checked', { callId, entryId }, now);
    const after = { entryCode: entryCode(entry.number), entryState: verdict };
    return { result: ok(null), after };
  });
}

/** The secretary has looked: what names an author in this file is no reason to keep it from the jury. */
export function releaseEntryFile(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  entryId: string,
  { id, reason }: { readonly id: string; readonly reason: string },
) {
  const how = { permission: 'initiative.edit', act: 'initiative.fileReleased', blind: false } as const;
  return actOn<null, CheckRefusal>(platform, actor, callId, how, async (call, tx) => {
    const entry = await holdEntry(tx, { callId, entryId });
    if (!entry) return { result: refuse('unknownPlace') };
    if (call.state !== 'published' && call.state !== 'scoring') return { result: refuse('notNow') };
    const by = { by: actor.personId, reason };
    if (!(await files.releaseFile(tx, { callId, entryId }, id, by))) return { result: refuse('nothingHeld') };
    return { result: ok(null), after: { entryCode: entryCode(entry.number) }, reason };
  });
}

/** One file for the secretary, by its own name. */
export async function openEntryFile(
  { db, files: store }: Platform,
  actor: PersonActor,
  key: { readonly callId: string; readonly entryId: string },
  fileId: string,
) {
  const call = await requireCall(db, key.callId);
  requirePermission(actor, 'initiative.edit', call);
  if (await isOnJury(db, call.id, actor)) throw new NotFound(`file ${fileId} for a juror`);
  const file = await files.findFile(db, key, fileId);
  const content = file && (await getSealed(store, file.storedSha256));
  if (!file || !content) throw new NotFound(`file ${fileId}`);
  return { name: file.fileName, mediaType: file.mediaType, content, call };
}
