import type { PersonActor } from '#features/authority/actor.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, refuse } from '#platform/result.ts';
import { entryCode, phaseOf } from '../call.ts';
import { readEmail } from '../entering/enter.schema.ts';
import { newEntry, sendMail } from '../entering/enter.server.ts';
import { insertEntry, nextNumber } from '../entering/entries.store.server.ts';
import { type Author, MOST_AUTHORS } from '../entering/entry.ts';
import { actOn } from '../secretary.server.ts';
import type { PaperInput } from './check.schema.ts';

export type PaperRefusal =
  | 'isJuror'
  | 'notNow'
  | 'receivedLate'
  | 'receivedEarly'
  | 'authorsWrong'
  | 'emailWrong'
  | 'groupNotAsked';

/** "* Nguyễn Văn A", one a line: the star says that the person agreed to be named. Undefined when there are none, too many, or one twice. */
export function readAuthors(typed: string, most: number): Author[] | undefined {
  const authors = typed
    .split('\n')
    .map((row) => writtenLine(row).trim())
    .filter((row) => row.replace(/^\*\s*/, '') !== '')
    .map((row) => ({ name: row.replace(/^\*\s*/, ''), shows: row.startsWith('*') }));
  const isRight = authors.length > 0 && authors.length <= Math.min(most, MOST_AUTHORS);
  const isOnce = new Set(authors.map(({ name }) => name)).size === authors.length;
  return isRight && isOnce && authors.every(({ name }) => name.length <= 120) ? authors : undefined;
}

/** An entry that came on paper: counts from the day on which it was received, which lies before the close. It may be typed after it. */
export function addPaperEntry(
  app: Platform & Pick<App, 'mail' | 'config'>,
  actor: PersonActor,
  callId: string,
  { authors: typedAuthors, email: typedEmail, receivedOn, showsSummary, ...words }: PaperInput,
) {
  const how = { permission: 'initiative.edit', act: 'initiative.paperEntered', blind: false } as const;
  return actOn<{ id: string }, PaperRefusal>(app, actor, callId, how, async (call, tx, now) => {
    const phase = phaseOf(call, now);
    if (phase !== 'open' && phase !== 'checking') return { result: refuse('notNow') };
    if (receivedOn > legalDay(now) || receivedOn > legalDay(new Date(call.closesAt.getTime() - 1)))
      return { result: refuse('receivedLate') };
    if (receivedOn < legalDay(call.opensAt)) return { result: refuse('receivedEarly') };
    const authors = readAuthors(typedAuthors, call.mostAuthors);
    if (!authors) return { result: refuse('authorsWrong') };
    const email = typedEmail === '' ? null : readEmail(typedEmail);
    if (email !== null && typeof email === 'object') return { result: refuse('emailWrong') };
    if (!call.groups.includes(words.group)) return { result: refuse('groupNotAsked') };
    const key = { callId, entryId: newId(now) };
    const number = await nextNumber(tx, callId);
    const input = { ...words, authors, email, showsSummary: showsSummary === 'on' };
    const entry = newEntry(key, input, { language: 'vi', receivedOn });
    const sent = { ...entry, state: 'sent' as const, number, sentAt: now };
    await insertEntry(tx, sent, now);
    await sendMail(app, tx, call, { ...sent, entryId: key.entryId }, 'sent', entryCode(number));
    await emit(tx, 'initiative.sent', { callId, entryId: key.entryId }, now);
    return { result: ok({ id: key.entryId }), after: { entryCode: entryCode(number) } };
  });
}
