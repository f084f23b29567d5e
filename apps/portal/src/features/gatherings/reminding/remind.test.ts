import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGathering, aGatheringForm, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { forgetRegistrations } from '../forget.server.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { editGathering } from '../manage-gathering.server.ts';
import {
  eraseRegistrationsOf,
  findRegistrationsOf,
} from '../registering/erase-registrations.store.server.ts';
import { register } from '../registering/register.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { giveFreePlaces, remindRegistered } from './remind.job.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 3);

/** Mails as they are written, in the order of writing: the queue that sends them has its own tests. */
async function aDesk() {
  platform().clock.set('2026-11-23T02:00:00Z');
  const sent: string[] = [];
  const app = {
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: {
      leavesTheHouse: false,
      send: ({ to, subject }: { to: string; subject: string }) => {
        sent.push(`${to} ${subject}`);
        return Promise.resolve();
      },
    },
  } as unknown as Parameters<typeof register>[0];
  const { id: organisationId } = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  const come = async (gatheringId: string, name: string, email: string | null) => {
    const gathering = await requireGathering(app.db, gatheringId);
    const input = { name, email, workplace: 'Chợ', group: 'people' } as const;
    const asking = { language: 'vi', trap: '', address: '192.0.2.1', invitationId: null } as const;
    done(await register(app, gathering, input, asking));
  };
  const at = (instant: string) => platform().clock.set(`${instant}:00+07:00`);
  const told = async () => {
    sent.length = 0;
    const count = await remindRegistered(app);
    expect(sent).toHaveLength(count);
    return [...sent].sort();
  };
  return { app, officer, come, at, told };
}

test('three days and one day before, each once; who registered meanwhile knows the day; who waits or gave no address is told nothing', async () => {
  const { app, officer, come, at, told } = await aDesk();
  const id = await aGathering(app, officer, { capacity: 2 });
  await come(id, 'A', 'a@example.vn');
  await come(id, 'B', null);
  await come(id, 'C', 'c@example.vn');
  at('2026-11-28T07:59');
  expect(await told()).toEqual([]);
  at('2026-11-28T08:00');
  expect(await told()).toEqual(['a@example.vn Nhắc: còn 3 ngày tới Đối thoại về bến đò']);
  expect(await told()).toEqual([]);
  at('2026-11-30T08:00');
  expect(await told()).toEqual(['a@example.vn Nhắc: Đối thoại về bến đò sắp diễn ra']);
  at('2026-12-01T07:59');
  expect(await told()).toEqual([]);
});

test('what moved to another day is told anew; what was called off is told no more', async () => {
  const { app, officer, come, at, told } = await aDesk();
  const id = await aGathering(app, officer);
  await come(id, 'A', 'a@example.vn');
  at('2026-11-30T09:00');
  expect(await told()).toHaveLength(1);
  const { version } = await requireGathering(app.db, id);
  const moved = {
    startsAt: new Date('2026-12-03T08:00:00+07:00'),
    endsAt: new Date('2026-12-03T11:00:00+07:00'),
    registrationUntil: new Date('2026-12-03T08:00:00+07:00'),
  };
  done(await editGathering(app, officer, id, { ...aGatheringForm(moved), version }));
  at('2026-12-02T09:00');
  expect(await told()).toHaveLength(1);
  await stepped(app, officer, id, 'cancel', 'Bão');
  at('2026-12-02T20:00');
  expect(await told()).toEqual([]);
});

test('names and addresses go after their days and not before; the number by group stays', async () => {
  const { app, officer, come, at } = await aDesk();
  const id = await aGathering(app, officer);
  await come(id, 'Nguyễn Thị Nhớ', 'nho@example.vn');
  at('2027-03-01T11:29');
  expect(await forgetRegistrations(app)).toBe(0);
  at('2027-03-01T11:31');
  expect(await forgetRegistrations(app)).toBe(1);
  expect(await forgetRegistrations(app)).toBe(0);
  const [row] = await findRegistrations(app.db, id);
  expect(row).toMatchObject({ name: '', email: null, workplace: '', group: 'people', state: 'placed' });
  const { rows } =
    await sql`select * from audit_entry where before::text || after::text like '%Nhớ%'`.execute(app.db);
  expect(rows).toEqual([]);
});

test('who asks to be forgotten is, everywhere; the place goes to who waits', async () => {
  const { app, officer, come, told } = await aDesk();
  const [first, second] = [await aGathering(app, officer, { capacity: 1 }), await aGathering(app, officer)];
  await come(first, 'Mai', 'mai@example.vn');
  await come(first, 'Chờ', 'cho@example.vn');
  await come(second, 'Mai', 'mai@example.vn');
  expect((await findRegistrationsOf(app.db, 'MAI@example.vn')).map(({ name }) => name)).toEqual([
    'Mai',
    'Mai',
  ]);
  expect(await eraseRegistrationsOf(app.db, 'MAI@example.vn', app.clock.now())).toBe(2);
  expect(await findRegistrationsOf(app.db, 'mai@example.vn')).toEqual([]);
  expect(await giveFreePlaces(app)).toBe(1);
  expect((await findRegistrations(app.db, first)).map(({ name, state }) => `${name} ${state}`)).toEqual([
    ' cancelled',
    'Chờ placed',
  ]);
  expect(await told()).toEqual([]);
});
