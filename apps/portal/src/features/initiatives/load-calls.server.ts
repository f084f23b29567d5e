import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { coverWords } from '#text/vi/initiatives.ts';
import { entryCode, isPublic, phaseOf } from './call.ts';
import { findCallBySlug, findCallsOf, findPublicCalls, requireCall } from './calls.store.server.ts';
import { takesPaperFiles } from './checking/paper-files.server.ts';
import { countEntries, findEntries, findEntry } from './entering/entries.store.server.ts';
import { counts, namesOf, WORD_FIELDS } from './entering/entry.ts';
import { findFiles } from './entering/files.store.server.ts';
import { findAppointable } from './jury/appoint.server.ts';
import { coverNames, standingOf } from './jury/blind.ts';
import { isActive } from './jury/juror.ts';
import { findConflicts, findJurors } from './jury/jury.store.server.ts';
import { standingsOf } from './results/results.server.ts';
import { findResults } from './results/results.store.server.ts';
import { isOnJury } from './secretary.server.ts';

const ENTRIES_A_PAGE = 100;

/** The desk of the house: its calls, the newest first. */
export async function listCalls(
  { db, clock }: Platform,
  actor: PersonActor,
  page: { readonly limit: number; readonly offset: number },
) {
  requirePermission(actor, 'initiative.read');
  const now = clock.now();
  const calls = await findCallsOf(db, actor.ownOrganisationIds, page);
  return {
    mayAdd: can(actor, 'initiative.edit', { organisationId: actor.organisationId }),
    calls: calls.map((call) => ({ id: call.id, title: call.title, phase: phaseOf(call, now) })),
  };
}

/** One call on its desk: everything but who wrote what, which is on the page of an entry and not for members of the jury. */
export async function loadCall({ db, clock }: Platform, actor: PersonActor, id: string, page = 1) {
  const call = await requireCall(db, id);
  requirePermission(actor, 'initiative.read', call);
  const mayEdit = can(actor, 'initiative.edit', call);
  const mayRun = can(actor, 'initiative.run', call);
  const phase = phaseOf(call, clock.now());
  const [jurors, isJuror, numbers, entries, trail] = await Promise.all([
    findJurors(db, id),
    isOnJury(db, id, actor),
    countEntries(db, id),
    findEntries(db, id, ['sent', 'accepted', 'refused', 'withdrawn']),
    findTrail(db, { objectKind: 'initiativeCall', objectId: id }),
  ]);
  const takesJurors = ['drafted', 'upcoming', 'open', 'checking', 'scoring'].includes(phase);
  return {
    ...{ call, phase, isJuror, trail },
    numbers: numbers.filter(({ state }) => counts(state)),
    pages: Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE)),
    entries: entries.slice((page - 1) * ENTRIES_A_PAGE, page * ENTRIES_A_PAGE).map((entry) => ({
      ...{ id: entry.id, code: entryCode(entry.number), state: entry.state, road: entry.road },
      title: isJuror ? coverNames(entry.title, namesOf(entry), coverWords) : entry.title,
      waits: entry.complaint !== '' && entry.complaintAnswer === '',
    })),
    jurors: jurors.map(({ email: _, ...juror }) => juror),
    appointable: mayRun && takesJurors ? await findAppointable(db, call, jurors) : [],
    may: {
      edit: mayEdit,
      open: mayEdit && !isJuror,
      run: mayRun,
      decide: can(actor, 'initiative.decide', call),
      judge: isJuror && !['drafted', 'upcoming', 'open', 'checking', 'cancelled'].includes(phase),
    },
  };
}

/** One entry for the secretary, with everything. NotFound for members of the jury. */
export async function loadEntryDesk(
  { db, clock }: Platform,
  actor: PersonActor,
  key: { readonly callId: string; readonly entryId: string },
) {
  const call = await requireCall(db, key.callId);
  requirePermission(actor, 'initiative.edit', call);
  const entry = await findEntry(db, key);
  if (!entry || entry.state === 'written' || (await isOnJury(db, call.id, actor)))
    throw new NotFound(`entry ${key.entryId}`);
  const [files, jurors, conflicts] = await Promise.all([
    findFiles(db, key),
    findJurors(db, call.id),
    findConflicts(db, call.id),
  ]);
  const phase = phaseOf(call, clock.now());
  const names = await findPersonNames(db, entry.checkedBy ? [entry.checkedBy] : []);
  return {
    ...{ call: { id: call.id, title: call.title }, phase, entry, files, code: entryCode(entry.number) },
    checkedBy: names.get(entry.checkedBy ?? '') ?? '',
    namedIn: WORD_FIELDS.filter(
      (field) => coverNames(entry[field], namesOf(entry), coverWords) !== entry[field].normalize('NFC'),
    ),
    jurors: jurors.filter(isActive).map((juror) => {
      const said = conflicts.find(({ jurorId, entryId }) => jurorId === juror.id && entryId === entry.id);
      const standing = standingOf(juror, entry, said?.kind);
      return { id: juror.id, name: juror.name, standing, kind: said?.kind, reason: said?.reason ?? '' };
    }),
    may: {
      check: phase === 'checking' && entry.complaint === '' && entry.state !== 'withdrawn',
      answer:
        entry.complaint !== '' &&
        entry.complaintAnswer === '' &&
        can(actor, 'initiative.decide', call) &&
        entry.checkedBy !== actor.personId,
      settle: call.state === 'published' || call.state === 'scoring',
      upload: takesPaperFiles(entry, phase),
    },
  };
}

/** What was scored, by code and title; nothing before every member has handed in. */
export async function loadResults({ db, clock }: Platform, actor: PersonActor, id: string) {
  const call = await requireCall(db, id);
  requirePermission(actor, 'initiative.read', call);
  const phase = phaseOf(call, clock.now());
  const [kept, jurors, entries, isJuror] = await Promise.all([
    findResults(db, id),
    findJurors(db, id),
    findEntries(db, id, ['accepted']),
    isOnJury(db, id, actor),
  ]);
  const maySee = can(actor, 'initiative.edit', call) || can(actor, 'initiative.decide', call);
  const ranked = phase === 'scoring' && maySee ? await standingsOf(db, call) : undefined;
  const titles = new Map(
    entries.map((entry) => [
      entry.id,
      { code: entryCode(entry.number), title: coverNames(entry.title, namesOf(entry), coverWords) },
    ]),
  );
  const byId = new Map(kept.map((result) => [result.entryId, result]));
  const rows = ranked
    ? ranked.map((row) => {
        // After a proposal came back, what was proposed stands in the form again.
        const before = byId.get(row.entryId);
        return { ...row, prize: before?.prize ?? row.due, reason: before?.reason ?? '' };
      })
    : phase === 'scoring' || !maySee
      ? []
      : kept.map((result) => ({ ...result, due: result.prize }));
  return {
    ...{ call, phase },
    awaited: jurors.filter((juror) => isActive(juror) && juror.handedInAt === null).map(({ name }) => name),
    rows: rows.map(({ entryId, rank, total, spread, scores, due, prize, reason }) => ({
      ...{ entryId, rank, total, spread, scores, due, prize, reason },
      ...(titles.get(entryId) ?? { code: '', title: '' }),
    })),
    may: {
      propose: phase === 'scoring' && ranked !== undefined && can(actor, 'initiative.edit', call) && !isJuror,
      decide: phase === 'proposed' && can(actor, 'initiative.decide', call),
      announce: phase === 'decided' && can(actor, 'initiative.run', call),
    },
  };
}

export async function listPublicCalls({ db, clock }: Platform) {
  const now = clock.now();
  const calls = (await findPublicCalls(db)).map((call) => ({ ...call, phase: phaseOf(call, now) }));
  const isOpen = ({ phase }: (typeof calls)[number]) => phase === 'open' || phase === 'upcoming';
  return { open: calls.filter(isOpen), past: calls.filter((each) => !isOpen(each)) };
}

/** A call as everybody sees it; NotFound for one that is being written. */
export async function viewCall({ db, clock }: Platform, slug: string) {
  const call = await findCallBySlug(db, slug);
  if (!call || !isPublic(call)) throw new NotFound(`initiative call ${slug}`);
  const phase = phaseOf(call, clock.now());
  const [body, numbers] = await Promise.all([
    findOrganisation(db, call.organisationId),
    countEntries(db, call.id),
  ]);
  const results = phase === 'announced' ? await findResults(db, call.id) : [];
  return {
    ...{ call, phase, bodyName: body?.name ?? '', daysKept: daysKept('initiativeEntries') },
    received: numbers.filter(({ state }) => counts(state)).reduce((sum, { count }) => sum + count, 0),
    prizes: results
      .filter(({ prize }) => prize !== '')
      .map(({ prize, names, title, summary }) => ({ prize, names, title, summary }))
      .sort((a, b) => placeOf(a.prize) - placeOf(b.prize)),
  };
  function placeOf(prize: string): number {
    return call?.prizes.findIndex(({ name }) => name === prize) ?? 0;
  }
}
