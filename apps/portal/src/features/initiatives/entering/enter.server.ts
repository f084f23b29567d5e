import { pathsIn } from '#english-paths';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { initiativeMails } from '#text/vi/initiative-mails.ts';
import { type InitiativeCall, phaseOf } from '../call.ts';
import { holdCall } from '../calls.store.server.ts';
import type { EntryInput } from './enter.schema.ts';
import { countEntriesOf, insertEntry } from './entries.store.server.ts';
import { type InitiativeEntry, MOST_ENTRIES } from './entry.ts';
import { type EntryKey, entryToken } from './entry-token.ts';

export type EnterPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'rateLimits'>;

/** A department enters what its people found behind one line; a program is stopped. The line is not kept. */
const ENTRIES_PER_ADDRESS: Limit = { name: 'initiative.enter', count: 60, perSeconds: 3_600 };
/** Nobody's mailbox is filled by somebody else. */
const MAILS_PER_MAILBOX: Limit = { name: 'initiative.mail', count: 10, perSeconds: 86_400 };

export type EnterRefusal = 'notYet' | 'closed' | 'cancelled' | 'tooMany' | 'tooManyEntries';

/** Why nothing can be entered or changed now; undefined when it can. */
export function whyClosed(call: InitiativeCall, now: Date): 'notYet' | 'closed' | 'cancelled' | undefined {
  const phase = phaseOf(call, now);
  if (phase === 'open') return undefined;
  if (phase === 'upcoming' || phase === 'drafted') return 'notYet';
  return phase === 'cancelled' ? 'cancelled' : 'closed';
}

/** A new entry by form or on paper, before anything happened to it. */
export function newEntry(
  key: EntryKey,
  input: EntryInput & { readonly email: string | null },
  how: { readonly language: Language; readonly receivedOn: string | null },
): InitiativeEntry {
  return {
    ...{ callId: key.callId, id: key.entryId, number: null, ...input, ...how },
    road: how.receivedOn === null ? 'form' : 'paper',
    ...{ state: 'written', sentAt: null, refuseReason: '', checkedBy: null, checkedAt: null },
    ...{ complaint: '', complainedAt: null, complaintAnswer: '', answeredBy: null, answeredAt: null },
    ...{ erasedAt: null, version: 1 },
  };
}

/** Where the sender of an entry finds it. */
export function entryUrl(app: Pick<App, 'config'>, key: EntryKey, language: Language): string {
  const token = entryToken(key, app.config.secretKey);
  return new URL(pathsIn(language).initiativeEntry(token), app.config.publicUrl).href;
}

/**
 * Keeps what was written and sends the link to its page: files are added there, and there it is sent in, which proves the mailbox. What is never sent in
 * counts for nothing and is erased.
 */
export async function beginEntry(
  app: EnterPlatform,
  call: Pick<InitiativeCall, 'id'>,
  input: EntryInput & { readonly email: string },
  from: { readonly language: Language; readonly trap: string; readonly address: string },
): Promise<Result<null, EnterRefusal>> {
  if (!(await app.rateLimits.take(ENTRIES_PER_ADDRESS, from.address)).ok) return refuse('tooMany');
  if (from.trap !== '') return ok(null);
  if (!(await app.rateLimits.take(MAILS_PER_MAILBOX, input.email)).ok) return refuse('tooMany');
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    const held = await holdCall(tx, call.id, 'share');
    const closed = whyClosed(held, now);
    if (closed) return refuse(closed);
    if ((await countEntriesOf(tx, held.id, input.email)) >= MOST_ENTRIES) return refuse('tooManyEntries');
    const key = { callId: held.id, entryId: newId(now) };
    await insertEntry(tx, newEntry(key, input, { language: from.language, receivedOn: null }), now);
    await sendMail(app, tx, held, { ...key, ...input, language: from.language }, 'begun');
    return ok(null);
  });
}

/** One of the mails of an entry, in the language of its sender. Who gave no address gets none. */
export async function sendMail(
  app: Pick<App, 'mail' | 'config'>,
  tx: Db,
  call: InitiativeCall,
  entry: EntryKey & { readonly email: string | null; readonly title: string; readonly language: Language },
  which: keyof typeof initiativeMails,
  said = '',
): Promise<void> {
  if (entry.email === null) return;
  const { language } = entry;
  const body = (await requireOrganisation(tx, call.organisationId)).name;
  const facts = { call: call.title, entry: entry.title, body, said, closesAt: call.closesAt };
  const words = wordsIn(language)(initiativeMails)[which]({ ...facts, url: entryUrl(app, entry, language) });
  await app.mail.send({ to: entry.email, language, ...words }, tx);
}
