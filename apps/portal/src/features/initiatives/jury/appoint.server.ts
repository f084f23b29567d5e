import type { PersonActor } from '#features/authority/actor.ts';
import { findEntries as findDirectory, requireEntry } from '#features/directory/directory.store.server.ts';
import { mayBeAsked } from '#features/directory/entry.ts';
import { findPeople, findPerson } from '#features/identity/people.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { isId, newId } from '#platform/ids.ts';
import { ok, refuse } from '#platform/result.ts';
import { juryMail } from '#text/vi/initiative-mails.ts';
import type { InitiativeCall } from '../call.ts';
import { entryCode, phaseOf } from '../call.ts';
import { findEntry } from '../entering/entries.store.server.ts';
import { actOn } from '../secretary.server.ts';
import { standingOf } from './blind.ts';
import { type ConflictKind, isActive, type Juror, MOST_JURORS } from './juror.ts';
import { jurorToken } from './juror-token.ts';
import * as store from './jury.store.server.ts';

export type JuryRefusal =
  | 'isJuror'
  | 'unknownPerson'
  | 'noMailbox'
  | 'alreadyAppointed'
  | 'tooManyJurors'
  | 'notNow'
  | 'unknownPlace'
  | 'nothingToClear'
  | 'scoresOpen';

/** Who can be appointed: people of the house, and those of the directory who agreed to be asked and can be written to. */
export async function findAppointable(db: Db, call: InitiativeCall, jurors: readonly Juror[]) {
  const people = await findPeople(db, { organisationId: call.organisationId, state: 'active' });
  const directory = await findDirectory(db, {
    ...{ own: [call.organisationId], sharing: [], limit: 1_000, offset: 0 },
  });
  const there = new Set(jurors.flatMap(({ personId, directoryEntryId }) => [personId, directoryEntryId]));
  return [
    ...people.map(({ id, displayName }) => ({ value: `person:${id}`, id, name: displayName, workplace: '' })),
    ...directory
      .filter((entry) => mayBeAsked(entry) && entry.email !== null)
      .map(({ id, name, workplace }) => ({ value: `directory:${id}`, id, name, workplace })),
  ].filter(({ id }) => !there.has(id));
}

type Appointing = Platform & Pick<App, 'mail' | 'config'>;

/** Until results are proposed; who is appointed while others score already is written to at once. */
export function appointJuror(
  app: Appointing,
  actor: PersonActor,
  callId: string,
  { who }: { readonly who: string },
) {
  const how = { permission: 'initiative.run', act: 'initiative.jurorAppointed', blind: true } as const;
  return actOn<null, JuryRefusal>(app, actor, callId, how, async (call, tx, now) => {
    const phase = phaseOf(call, now);
    if (!['drafted', 'upcoming', 'open', 'checking', 'scoring'].includes(phase))
      return { result: refuse('notNow') };
    const found = await appointed(tx, call, who);
    if (typeof found === 'string') return { result: refuse(found) };
    const there = await store.findJurors(tx, callId);
    if (
      there.some(
        (each) => each.personId === found.personId && each.directoryEntryId === found.directoryEntryId,
      )
    )
      return { result: refuse('alreadyAppointed') };
    if (there.filter(isActive).length >= MOST_JURORS) return { result: refuse('tooManyJurors') };
    const juror: Juror = {
      ...{ callId, id: newId(now), ...found, dismissedAt: null, dismissReason: '', handedInAt: null },
    };
    await store.insertJuror(tx, juror, { by: actor.personId, at: now });
    if (phase === 'scoring') await askToScore(app, tx, call, [juror]);
    return { result: ok(null), after: { juror: juror.name } };
  });
}

async function appointed(
  tx: Db,
  call: InitiativeCall,
  who: string,
): Promise<Pick<Juror, 'personId' | 'directoryEntryId' | 'name' | 'email'> | JuryRefusal> {
  const [kind, id = ''] = who.split(':');
  if (!isId(id)) return 'unknownPerson';
  if (kind === 'person') {
    const ours = await findPeople(tx, { organisationId: call.organisationId, state: 'active' });
    const person = ours.some((each) => each.id === id) ? await findPerson(tx, id) : undefined;
    if (!person) return 'unknownPerson';
    return { personId: id, directoryEntryId: null, name: person.displayName, email: person.email };
  }
  const entry = kind === 'directory' ? await requireEntry(tx, id) : undefined;
  if (!entry || entry.organisationId !== call.organisationId || !mayBeAsked(entry)) return 'unknownPerson';
  if (entry.email === null) return 'noMailbox';
  return { personId: null, directoryEntryId: id, name: entry.name, email: entry.email };
}

/** Tells members that they can score: those of the directory get their link, those of the house are told to sign in. */
export async function askToScore(
  { mail, config }: Pick<App, 'mail' | 'config'>,
  tx: Db,
  call: InitiativeCall,
  jurors: readonly Juror[],
): Promise<void> {
  const body = (await requireOrganisation(tx, call.organisationId)).name;
  const mails = jurors.filter(isActive).flatMap(({ id, email, name, personId }) => {
    if (email === null) return [];
    const path =
      personId === null
        ? paths.initiativeJury(jurorToken({ callId: call.id, jurorId: id }, config.secretKey))
        : paths.workspaceInitiativeJury(call.id);
    const url = new URL(path, config.publicUrl).href;
    return [{ to: email, ...juryMail({ name, call: call.title, body, url, isInside: personId !== null }) }];
  });
  await mail.sendAll(mails, tx);
}

/** Once the last member has handed in scores can be seen: whose scores count is not chosen any more by who has seen them. */
async function areScoresOpen(tx: Db, call: InitiativeCall): Promise<boolean> {
  const jurors = (await store.findJurors(tx, call.id)).filter(isActive);
  return call.state === 'scoring' && jurors.every(({ handedInAt }) => handedInAt !== null);
}

/** Ill, away, or not fit after all: what was handed in by then is not counted. */
export function dismissJuror(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  input: { readonly id: string; readonly reason: string },
) {
  const how = { permission: 'initiative.run', act: 'initiative.jurorDismissed', blind: true } as const;
  return actOn<null, JuryRefusal>(platform, actor, callId, how, async (call, tx, now) => {
    if (!['published', 'drafted', 'scoring'].includes(call.state)) return { result: refuse('notNow') };
    const juror = await store.holdJuror(tx, callId, input.id);
    if (!juror || !isActive(juror)) return { result: refuse('unknownPlace') };
    if (await areScoresOpen(tx, call)) return { result: refuse('scoresOpen') };
    await store.setDismissed(tx, juror, input.reason, now);
    return { result: ok(null), after: { juror: juror.name }, reason: input.reason };
  });
}

/** The secretary about one member and one entry: shut out, or another person of the same name. */
export function settleConflict(
  platform: Platform,
  actor: PersonActor,
  callId: string,
  input: {
    readonly jurorId: string;
    readonly entryId: string;
    readonly kind: Exclude<ConflictKind, 'declared'>;
    readonly reason: string;
  },
) {
  const how = { permission: 'initiative.edit', act: 'initiative.conflictSettled', blind: false } as const;
  return actOn<null, JuryRefusal>(platform, actor, callId, how, async (call, tx, now) => {
    if (call.state !== 'published' && call.state !== 'scoring') return { result: refuse('notNow') };
    const juror = await store.holdJuror(tx, callId, input.jurorId);
    const entry = await findEntry(tx, { callId, entryId: input.entryId });
    if (!juror || !isActive(juror) || !entry) return { result: refuse('unknownPlace') };
    const said = (await store.findConflicts(tx, callId)).find(
      (each) => each.jurorId === juror.id && each.entryId === entry.id,
    )?.kind;
    if (input.kind === 'cleared' && standingOf(juror, entry, said) !== 'asked')
      return { result: refuse('nothingToClear') };
    if (await areScoresOpen(tx, call)) return { result: refuse('scoresOpen') };
    if (juror.handedInAt) await store.setHandedIn(tx, juror, null);
    await store.putConflict(tx, callId, input, { by: actor.personId, at: now });
    const after = { juror: juror.name, entryCode: entryCode(entry.number), conflictKind: input.kind };
    return { result: ok(null), after, reason: input.reason };
  });
}
