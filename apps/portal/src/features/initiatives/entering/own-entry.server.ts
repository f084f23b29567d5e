import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { insertErasedFiles } from '#features/submissions/erasing/erasures.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryCode, type InitiativeCall, phaseOf } from '../call.ts';
import { holdCall, requireCall } from '../calls.store.server.ts';
import { coverNames, namesIn } from '../jury/blind.ts';
import { findResultOf } from '../results/results.store.server.ts';
import type { EntryInput } from './enter.schema.ts';
import { sendMail, whyClosed } from './enter.server.ts';
import {
  eraseEntries,
  findEntry,
  holdEntry,
  nextNumber,
  ofEntry,
  updateEntry,
} from './entries.store.server.ts';
import { type InitiativeEntry, namesOf, WORD_FIELDS } from './entry.ts';
import { recheckNames } from './entry-files.server.ts';
import { type EntryKey, readEntryToken } from './entry-token.ts';
import { findFiles } from './files.store.server.ts';

export type OwnPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'files' | 'rateLimits'>;

/** Somebody who writes all evening saves often; a program is stopped. */
const WRITES_PER_ENTRY: Limit = { name: 'initiative.change', count: 100, perSeconds: 3_600 };

/** The page of one entry, for who holds its link. Undefined for a foreign link. */
export async function loadOwnEntry(
  { db, clock, config }: Pick<App, 'db' | 'clock' | 'config'>,
  token: string,
) {
  const key = readEntryToken(token, config.secretKey);
  const entry = key && (await findEntry(db, key));
  if (!key || !entry) return undefined;
  const [call, files, result] = await Promise.all([
    requireCall(db, key.callId),
    findFiles(db, key),
    findResultOf(db, key),
  ]);
  const phase = phaseOf(call, clock.now());
  const body = await findOrganisation(db, call.organisationId);
  return {
    ...{ call, entry, files, phase, code: entryCode(entry.number), bodyName: body?.name ?? '' },
    /** Where the words name an author: the jury reads them covered. */
    namedIn: WORD_FIELDS.filter((field) => holdsAName(entry[field], namesOf(entry))),
    result: phase === 'announced' ? result : undefined,
    may: {
      change: phase === 'open' && entry.erasedAt === null && entry.state !== 'withdrawn',
      complain: mayComplain(entry, phase),
      erase: entry.erasedAt === null,
    },
  };
}

const holdsAName = (text: string, names: readonly string[]) =>
  namesIn(text, names) || coverNames(text, [], { name: '', email: '', phone: '' }) !== text.normalize('NFC');

const mayComplain = (entry: InitiativeEntry, phase: string) =>
  entry.state === 'refused' && entry.complaint === '' && (phase === 'checking' || phase === 'scoring');

export type OwnRefusal = 'unknown' | 'tooMany' | 'notYet' | 'closed' | 'cancelled' | 'gone';

/** Its words as they are typed now. */
export function changeOwnEntry(app: OwnPlatform, token: string, input: EntryInput) {
  return changeOwn(app, token, 'changed', async (entry, _call, tx) => {
    const changed = { ...entry, ...input };
    await recheckNames(app, tx, changed);
    return changed;
  });
}

/** From now on it counts; a second press changes nothing. */
export function sendOwnEntry(app: OwnPlatform, token: string) {
  return changeOwn(app, token, 'sent', async (entry, call, tx) => {
    if (entry.state === 'sent') return undefined;
    const number = entry.number ?? (await nextNumber(tx, call.id));
    const sent = { ...entry, state: 'sent' as const, number, sentAt: app.clock.now() };
    await sendMail(app, tx, call, { ...sent, entryId: entry.id }, 'sent', entryCode(number));
    return sent;
  });
}

export function withdrawOwnEntry(app: OwnPlatform, token: string) {
  return changeOwn(app, token, 'withdrawn', async (entry) => ({ ...entry, state: 'withdrawn' as const }));
}

/** Only before the close: who is in the middle of a form when it closes is told so, and keeps what was typed. */
async function changeOwn(
  { db, clock, config, rateLimits }: OwnPlatform,
  token: string,
  what: 'changed' | 'sent' | 'withdrawn',
  change: (entry: InitiativeEntry, call: InitiativeCall, tx: Db) => Promise<InitiativeEntry | undefined>,
): Promise<Result<null, OwnRefusal>> {
  const key = readEntryToken(token, config.secretKey);
  if (!key) return refuse('unknown');
  if (!(await rateLimits.take(WRITES_PER_ENTRY, key.entryId)).ok) return refuse('tooMany');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    // Of two who send at once one comes after the other, because each gets the next number.
    const call = await holdCall(tx, key.callId, what === 'sent' ? 'update' : 'share');
    const entry = await holdEntry(tx, key);
    if (!entry) return refuse('unknown');
    const closed = whyClosed(call, now);
    if (closed) return refuse(closed);
    if (entry.state === 'withdrawn' || entry.erasedAt) return refuse('gone');
    const after = await change(entry, call, tx);
    if (!after) return ok(null);
    await updateEntry(tx, after);
    if (entry.state === 'written' && after.state === 'written') return ok(null);
    await note(tx, call, after, what, now);
    return ok(null);
  });
}

export type ComplainRefusal = 'unknown' | 'tooMany' | 'notNow' | 'empty' | 'tooLong';
const LONGEST_COMPLAINT = 2_000;

/** Once, about a refusal, until results are proposed. */
export async function complain(
  { db, clock, config, rateLimits }: OwnPlatform,
  token: string,
  typed: string,
): Promise<Result<null, ComplainRefusal>> {
  const key = readEntryToken(token, config.secretKey);
  const complaint = writtenWords(typed).trim();
  if (!key) return refuse('unknown');
  if (complaint === '') return refuse('empty');
  if (complaint.length > LONGEST_COMPLAINT) return refuse('tooLong');
  if (!(await rateLimits.take(WRITES_PER_ENTRY, key.entryId)).ok) return refuse('tooMany');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const call = await holdCall(tx, key.callId, 'share');
    const entry = await holdEntry(tx, key);
    if (!entry) return refuse('unknown');
    if (entry.erasedAt || !mayComplain(entry, phaseOf(call, now))) return refuse('notNow');
    await updateEntry(tx, { ...entry, complaint, complainedAt: now });
    await note(tx, call, entry, 'complained', now);
    return ok(null);
  });
}

/** Names, address, words and files go at once; an entry of a contest that still runs is withdrawn by that. False for a foreign link. */
export async function eraseOwnEntry({ db, clock, config }: OwnPlatform, token: string): Promise<boolean> {
  const key = readEntryToken(token, config.secretKey);
  if (!key) return false;
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const call = await holdCall(tx, key.callId, 'share');
    const { erased, files } = await eraseEntries(tx, ofEntry(key), now, { keepsAnnounced: false });
    await insertErasedFiles(tx, files, now);
    const entry = erased === 1 ? await findEntry(tx, key) : undefined;
    if (entry) await note(tx, call, entry, 'erased', now);
    return erased === 1;
  });
}

/** Entries are named by their code in the trail, never by title or author: members of the jury may read it. */
async function note(
  tx: Db,
  call: InitiativeCall,
  entry: InitiativeEntry,
  what: 'changed' | 'sent' | 'withdrawn' | 'complained' | 'erased',
  now: Date,
): Promise<void> {
  await emit(tx, `initiative.${what}`, { callId: call.id, entryId: entry.id }, now);
  const about = { objectKind: 'initiativeCall', objectId: call.id, organisationId: call.organisationId };
  const after = { entryCode: entryCode(entry.number) };
  await record(tx, publicActor, { act: `initiative.entry.${what}`, ...about, after }, now);
}

export type { EntryKey };
