import type { PersonActor } from '#features/authority/actor.ts';
import type { CallHead } from '#features/initiatives/call.schema.ts';
import { requireCall } from '#features/initiatives/calls.store.server.ts';
import { checkEntry } from '#features/initiatives/checking/check-entry.server.ts';
import { readNewEntry } from '#features/initiatives/entering/enter.schema.ts';
import { beginEntry } from '#features/initiatives/entering/enter.server.ts';
import { findEntries } from '#features/initiatives/entering/entries.store.server.ts';
import { entryToken } from '#features/initiatives/entering/entry-token.ts';
import { sendOwnEntry } from '#features/initiatives/entering/own-entry.server.ts';
import { appointJuror } from '#features/initiatives/jury/appoint.server.ts';
import { jurorToken } from '#features/initiatives/jury/juror-token.ts';
import { findJurors } from '#features/initiatives/jury/jury.store.server.ts';
import { addCall, publishCall } from '#features/initiatives/write-call.server.ts';
import type { App } from '#platform/app.ts';

export type InitiativeApp = Pick<
  App,
  'db' | 'clock' | 'files' | 'installation' | 'mail' | 'config' | 'rateLimits' | 'log'
>;
export interface InitiativePeople {
  readonly writer: PersonActor;
  readonly leader: PersonActor;
}

const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

export const callHead = (now: Date, given: Partial<CallHead> = {}): CallHead => ({
  ...{ title: 'Sáng kiến bến đò', aim: 'Qua sông đỡ chờ.', rules: 'Ai cũng dự được.', wanted: '' },
  groups: ['people', 'civilServant', 'pupil'],
  criteria: [
    { name: 'Tính mới', most: 40, weight: 40 },
    { name: 'Ích lợi', most: 60, weight: 60 },
  ],
  ...{ mostAuthors: 3, opensAt: new Date(now.getTime() - 3_600_000) },
  closesAt: new Date(now.getTime() + 86_400_000),
  ...{ scoreRule: 'mean', leastScores: 2, tieBreak: 'first' },
  prizes: [
    { name: 'Giải nhất', count: 1, worth: '2.000.000 đồng' },
    { name: 'Giải nhì', count: 2, worth: '' },
  ],
  ...given,
});

/** A published call that takes entries now. */
export async function anOpenCall(
  app: InitiativeApp,
  { writer, leader }: InitiativePeople,
  given: Partial<CallHead> = {},
): Promise<string> {
  const { id } = must(await addCall(app, writer, callHead(app.clock.now(), given)));
  must(await publishCall(app, leader, id, await callVersion(app, id)));
  return id;
}

export const callVersion = async ({ db }: Pick<InitiativeApp, 'db'>, id: string) => ({
  version: (await requireCall(db, id)).version,
});

let line = 0;
/** Begins an entry and sends it in; gives its link and its id. */
export async function anEntry(
  app: InitiativeApp,
  callId: string,
  given: Readonly<Record<string, string>> = {},
): Promise<{ readonly token: string; readonly entryId: string }> {
  line += 1;
  const n = line;
  const call = await requireCall(app.db, callId);
  const typed = {
    ...{ title: `Sáng kiến số ${n}`, summary: 'Tóm tắt.', situation: 'Chờ lâu.', solution: 'Đặt chỗ.' },
    ...{ effect: 'Bớt chờ.', author1: `Tác Giả Số ${n}`, shows1: 'on', group: 'people', agreed: 'on' },
    ...{ email: `nguoi.${n}@example.vn`, showsSummary: 'on' },
    ...given,
  };
  const read = readNewEntry(typed, call);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const from = { language: 'vi' as const, trap: '', address: `2001:db8:${n}::1` };
  must(await beginEntry(app, call, read.value, from));
  const begun = (await findEntries(app.db, callId, ['written'])).find(({ title }) => title === typed.title);
  if (!begun) throw new Error('anEntry: expected an entry that was begun');
  const token = entryToken({ callId, entryId: begun.id }, app.config.secretKey);
  must(await sendOwnEntry(app, token));
  return { token, entryId: begun.id };
}

/** Members of the house; gives their links, in the order of the people. */
export async function aJury(
  app: InitiativeApp,
  leader: PersonActor,
  callId: string,
  members: readonly PersonActor[],
): Promise<string[]> {
  for (const { personId } of members)
    must(await appointJuror(app, leader, callId, { who: `person:${personId}` }));
  const jurors = await findJurors(app.db, callId);
  return members.map(({ personId }) => {
    const juror = jurors.find((each) => each.personId === personId);
    return jurorToken({ callId, jurorId: juror?.id ?? '' }, app.config.secretKey);
  });
}

/** Every entry that was sent in meets the conditions. */
export async function acceptAll(app: InitiativeApp, writer: PersonActor, callId: string): Promise<void> {
  for (const { id, version } of await findEntries(app.db, callId, ['sent']))
    must(await checkEntry(app, writer, callId, id, { version, verdict: 'accepted', reason: '' }));
}
