import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { getSealed } from '#features/submissions/attachments/sealed-file.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { coverWords } from '#text/vi/initiatives.ts';
import { entryCode, type InitiativeCall } from '../call.ts';
import { holdCall, requireCall } from '../calls.store.server.ts';
import { findEntries, findEntry } from '../entering/entries.store.server.ts';
import { goesToJury, type InitiativeEntry, namesOf, WORD_FIELDS } from '../entering/entry.ts';
import { findFile, findFiles } from '../entering/files.store.server.ts';
import { about } from '../secretary.server.ts';
import { coverNames, type JurorStanding, standingOf } from './blind.ts';
import { type GivenScore, isActive, type Juror, tenthsOf } from './juror.ts';
import { type JurorKey, jurorToken, readJurorToken } from './juror-token.ts';
import * as store from './jury.store.server.ts';

type Reading = Pick<App, 'db' | 'config'>;
type Scoring = Reading & Pick<App, 'clock' | 'rateLimits'>;

/** Many entries in one evening; a program is stopped. */
const WRITES_PER_JUROR: Limit = { name: 'initiative.score', count: 1_000, perSeconds: 3_600 };

/** Where a member of the house scores: the same page as everybody's. */
export async function ownJuryToken(
  { db, config }: Platform & Pick<App, 'config'>,
  actor: PersonActor,
  callId: string,
): Promise<string> {
  requirePermission(actor, 'initiative.judge');
  const call = await requireCall(db, callId);
  const jurors = await store.findJurors(db, call.id);
  const juror = jurors.find((each) => each.personId === actor.personId && isActive(each));
  if (!juror) throw new NotFound(`juror of call ${callId}`);
  return jurorToken({ callId: call.id, jurorId: juror.id }, config.secretKey);
}

interface Seat {
  readonly call: InitiativeCall;
  readonly juror: Juror;
}

/** Undefined for a foreign link, a member who was dismissed, a contest that is not scored now or was not yet. */
async function seatOf({ db, config }: Reading, token: string): Promise<Seat | undefined> {
  const key = readJurorToken(token, config.secretKey);
  const juror = key && (await store.findJuror(db, key.callId, key.jurorId));
  if (!key || !juror || !isActive(juror)) return undefined;
  const call = await requireCall(db, key.callId);
  return call.state === 'drafted' || call.state === 'published' || call.state === 'cancelled'
    ? undefined
    : { call, juror };
}

/** The title too may name its author. */
const shown = (entry: InitiativeEntry, field: (typeof WORD_FIELDS)[number]) =>
  coverNames(entry[field], namesOf(entry), coverWords);

/** What a member has before him: codes, titles and how far he is; nothing of who sent what, nothing of other members. */
export async function loadJury(app: Reading, token: string) {
  const seat = await seatOf(app, token);
  if (!seat) return undefined;
  const { call, juror } = seat;
  const [entries, conflicts, scores, body] = await Promise.all([
    findEntries(app.db, call.id, ['accepted']),
    store.findConflicts(app.db, call.id),
    store.findScores(app.db, call.id, juror.id),
    findOrganisation(app.db, call.organisationId),
  ]);
  return {
    ...callOf(call),
    bodyName: body?.name ?? '',
    juror: { name: juror.name, handedInAt: juror.handedInAt },
    mayScore: call.state === 'scoring' && juror.handedInAt === null,
    entries: entries.map((entry) => {
      const standing = standingIn(juror, entry, conflicts);
      const given = scores.filter(({ entryId }) => entryId === entry.id).length;
      return {
        ...{ id: entry.id, code: entryCode(entry.number), standing, given },
        title: standing === 'free' ? shown(entry, 'title') : '',
      };
    }),
  };
}

const callOf = ({ title, criteria }: InitiativeCall) => ({ call: { title, criteria } });

function standingIn(
  juror: Juror,
  entry: InitiativeEntry,
  conflicts: Awaited<ReturnType<typeof store.findConflicts>>,
): JurorStanding {
  const said = conflicts.find((each) => each.jurorId === juror.id && each.entryId === entry.id)?.kind;
  return standingOf(juror, entry, said);
}

/** The entry of this seat, if the member may read it. */
async function freeEntry(db: Db, { call, juror }: Seat, entryId: string) {
  const entry = await findEntry(db, { callId: call.id, entryId });
  if (entry?.state !== 'accepted') return undefined;
  return standingIn(juror, entry, await store.findConflicts(db, call.id)) === 'free' ? entry : undefined;
}

/** One entry as the jury reads it, with what this member gave. Undefined where he may not. */
export async function loadSheet(app: Reading, token: string, entryId: string) {
  const seat = await seatOf(app, token);
  const entry = seat && (await freeEntry(app.db, seat, entryId));
  if (!seat || !entry) return undefined;
  const { call, juror } = seat;
  const key = { callId: call.id, entryId };
  const scores = await store.findScores(app.db, call.id, juror.id);
  const files = (await findFiles(app.db, key)).filter(goesToJury);
  return {
    ...callOf(call),
    code: entryCode(entry.number),
    words: WORD_FIELDS.map((field) => ({ field, text: shown(entry, field) })),
    // A name of a file often is the name of a person.
    files: files.map(({ id, ordinal, mediaType, bytes }) => ({ id, ordinal, mediaType, bytes })),
    given: scores
      .filter((each) => each.entryId === entryId)
      .map(({ criterion, tenths, reason }) => ({
        ...{ criterion, tenths, reason },
      })),
    mayScore: call.state === 'scoring' && juror.handedInAt === null,
  };
}

/** One file, under a name that says nothing of who sent it. */
export async function openJuryFile(
  app: Reading & Pick<App, 'files'>,
  token: string,
  entryId: string,
  fileId: string,
): Promise<{
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}> {
  const seat = await seatOf(app, token);
  const entry = seat && (await freeEntry(app.db, seat, entryId));
  const file = seat && entry && (await findFile(app.db, { callId: seat.call.id, entryId }, fileId));
  const content = file && goesToJury(file) ? await getSealed(app.files, file.storedSha256) : undefined;
  if (!file || !entry || !content) throw new NotFound('file of an entry');
  const ending = /\.[a-z]{1,5}$/.exec(file.fileName)?.[0] ?? '';
  const name = `${entryCode(entry.number)}-${file.ordinal}${ending}`;
  return { name, mediaType: file.mediaType, sha256: file.storedSha256, content };
}

export type ScoreRefusal =
  | 'unknown'
  | 'tooMany'
  | 'notNow'
  | 'outOfBounds'
  | 'reasonLong'
  | 'incomplete'
  | 'reasonMissing';
const LONGEST_REASON = 1_000;

/** All criteria of one entry at once; written over until the member hands in. */
export function scoreEntry(
  app: Scoring,
  token: string,
  entryId: string,
  typed: Readonly<Record<string, string>>,
): Promise<Result<null, ScoreRefusal>> {
  return inSeat(app, token, async (seat, tx, now) => {
    const entry = await freeEntry(tx, seat, entryId);
    if (!entry) return refuse('unknown');
    const scores: GivenScore[] = [];
    for (const [criterion, { most }] of seat.call.criteria.entries()) {
      const tenths = tenthsOf(typed[`points${criterion}`] ?? '');
      if (tenths === undefined || tenths > most * 10) return refuse('outOfBounds', { criterion });
      const reason = writtenWords(typed[`reason${criterion}`] ?? '').trim();
      if (reason.length > LONGEST_REASON) return refuse('reasonLong', { criterion });
      scores.push({ jurorId: seat.juror.id, entryId, criterion, tenths, reason });
    }
    await store.putScores(tx, seat.call.id, scores, now);
    return ok(null);
  });
}

/** The member says that he stands too near to this entry: he scores it no more, and what he gave is gone. */
export function declareConflict(
  app: Scoring,
  token: string,
  entryId: string,
  typed: string,
): Promise<Result<null, ScoreRefusal>> {
  const reason = writtenWords(typed).trim();
  return inSeat(app, token, async (seat, tx, now) => {
    if (reason === '') return refuse('reasonMissing');
    if (reason.length > LONGEST_REASON) return refuse('reasonLong');
    const entry = await freeEntry(tx, seat, entryId);
    if (!entry) return refuse('unknown');
    const { call, juror } = seat;
    const conflict = { jurorId: juror.id, entryId, kind: 'declared' as const, reason };
    await store.putConflict(tx, call.id, conflict, { by: juror.personId, at: now });
    await note(tx, seat, 'initiative.conflictDeclared', { entryCode: entryCode(entry.number) }, now);
    return ok(null);
  });
}

/** Nothing changes any more; with the last of them the results can be seen by those who propose. */
export function handIn(app: Scoring, token: string): Promise<Result<null, ScoreRefusal>> {
  return inSeat(app, token, async (seat, tx, now) => {
    const { call, juror } = seat;
    const [entries, conflicts, scores] = await Promise.all([
      findEntries(tx, call.id, ['accepted']),
      store.findConflicts(tx, call.id),
      store.findScores(tx, call.id, juror.id),
    ]);
    const open = entries.filter((entry) => {
      if (standingIn(juror, entry, conflicts) !== 'free') return false;
      return scores.filter(({ entryId }) => entryId === entry.id).length < call.criteria.length;
    });
    if (open.length > 0) return refuse('incomplete', { entries: open.length });
    await store.setHandedIn(tx, juror, now);
    await note(tx, seat, 'initiative.handedIn', {}, now);
    return ok(null);
  });
}

/** The call is held shared, so that members do not wait for each other; the member himself is held alone. */
async function inSeat(
  app: Scoring,
  token: string,
  run: (seat: Seat, tx: Db, now: Date) => Promise<Result<null, ScoreRefusal>>,
): Promise<Result<null, ScoreRefusal>> {
  const key: JurorKey | undefined = readJurorToken(token, app.config.secretKey);
  if (!key) return refuse('unknown');
  if (!(await app.rateLimits.take(WRITES_PER_JUROR, key.jurorId)).ok) return refuse('tooMany');
  return await inTransaction(app.db, async (tx) => {
    const call = await holdCall(tx, key.callId, 'share');
    const juror = await store.holdJuror(tx, key.callId, key.jurorId);
    if (!juror || !isActive(juror)) return refuse('unknown');
    if (call.state !== 'scoring' || juror.handedInAt !== null) return refuse('notNow');
    return await run({ call, juror }, tx, app.clock.now());
  });
}

async function note(
  tx: Db,
  { call, juror }: Seat,
  act: string,
  after: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const { personId } = juror;
  const actor = personId === null ? ({ kind: 'public' } as const) : ({ kind: 'person', personId } as const);
  await record(tx, actor, { act, ...about(call), after: { ...after, juror: juror.name } }, now);
}
