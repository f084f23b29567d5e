import { expect, test } from 'vitest';
import { addEntry } from '#features/directory/manage-entries.server.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGathering, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { letInByList } from '../attending/let-in.server.ts';
import { forgetInvitedSubscriber } from '../forget.server.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { register } from '../registering/register.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { ticketToken } from '../registering/ticket.ts';
import { findInvitations } from './invitations.store.server.ts';
import { declineInvitation, invite, readInvitation } from './invite.server.ts';
import { listAsked, loadAsked } from './load-invitations.server.ts';
import { nominate, readNominees } from './nominate.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 3);

async function aHost() {
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
  const host = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId: host.id, roles: ['draftingOfficer'] });
  const guest = await anOrganisation(app.db);
  const focal = await aPerson(app.db, { organisationId: guest.id, roles: ['draftingOfficer'] });
  const entry = async (name: string, consentOn: string | null) => {
    const facts = {
      kind: 'lawyer' as const,
      name,
      workplace: '',
      territory: '',
      topics: [],
      phone: null,
      note: '',
    };
    const agreed = { consentOn, consentPurpose: consentOn ? 'mời dự' : '', shared: false };
    return done(
      await addEntry(platform(), officer, { ...facts, email: `${name.length}@example.vn`, ...agreed }),
    );
  };
  return { app, sent, officer, guest, focal, entry };
}
const nobody = { entryId: '', organisationId: '', entryKind: '' };

test('only who agreed is asked, and nobody twice; an invitation opens a gathering that is closed to others', async () => {
  const { app, sent, officer, entry } = await aHost();
  await entry('Luật sư Chưa', null);
  await entry('Luật sư Rồi', '2026-01-10');
  const id = await aGathering(app, officer, { invitedOnly: true });
  const lawyers = { ...nobody, entryKind: 'lawyer' };
  expect(await invite(app, officer, id, nobody)).toEqual({ ok: false, reason: 'nobodyChosen' });
  expect(await invite(app, officer, id, lawyers)).toEqual({ ok: true, value: { invited: 1 } });
  expect(await invite(app, officer, id, lawyers)).toEqual({ ok: false, reason: 'allInvited' });
  expect(sent).toEqual(['11@example.vn Mời dự: Đối thoại về bến đò']);
  const [invitation] = await findInvitations(app.db, id);
  const token = ticketToken({ gatheringId: id, registrationId: invitation!.id }, 'invite', secretKey);
  expect((await readInvitation(app, token))?.invitation.name).toBe('Luật sư Rồi');
  const gathering = await requireGathering(app.db, id);
  const input = { name: 'Luật sư Rồi', email: null, workplace: '', group: 'expert' } as const;
  const asking = { language: 'vi', trap: '', address: '192.0.2.1' } as const;
  expect(await register(app, gathering, input, { ...asking, invitationId: null })).toEqual({
    ...{ ok: false, reason: 'invitedOnly' },
  });
  expect(await declineInvitation(app, token)).toBe(true);
  expect((await findInvitations(app.db, id))[0]?.state).toBe('declined');
  expect((await register(app, gathering, input, { ...asking, invitationId: invitation!.id })).ok).toBe(true);
  expect((await findInvitations(app.db, id))[0]?.state).toBe('accepted');
  const deleted = { id: '', topic: 'directoryEntry.deleted', occurredAt: new Date() };
  const payload = { entryId: invitation!.entryId };
  await forgetInvitedSubscriber.handle({ ...deleted, payload } as never, app as never);
  expect((await findInvitations(app.db, id))[0]).toMatchObject({ name: '', email: null, entryId: null });
});

test('a body that was asked names whom it sends, and sees who of them came; one that was not asked cannot', async () => {
  const { app, officer, guest, focal } = await aHost();
  const id = await aGathering(app, officer, { kind: 'class', title: 'Lớp kỹ năng', capacity: 2 });
  const people = { people: 'Mai Thị Một; chuyên viên; mot@example.vn\nHà Văn Hai\n\nLê Ba; ; ba@example.vn' };
  expect(await nominate(app, focal, id, people)).toEqual({ ok: false, reason: 'notInvited' });
  done(await invite(app, officer, id, { ...nobody, organisationId: guest.id }));
  expect(await nominate(app, focal, id, { people: 'Mai; ; không phải thư' })).toMatchObject({
    ...{ reason: 'lineWrong', data: { line: 1 } },
  });
  expect(await nominate(app, focal, id, people)).toEqual({ ok: true, value: { nominated: 3 } });
  expect(await nominate(app, focal, id, { people: 'Mai Thị Một; ; MOT@example.vn' })).toEqual({
    ...{ ok: true, value: { nominated: 0 } },
  });
  const list = await findRegistrations(app.db, id);
  expect(list.map(({ state }) => state)).toEqual(['placed', 'placed', 'waiting']);
  platform().clock.set('2026-12-01T01:30:00Z');
  done(await letInByList(app, officer, id, { registrationId: list[0]!.id }));
  await stepped(app, officer, id, 'hold');
  expect((await listAsked(app, focal)).gatherings).toMatchObject([
    { title: 'Lớp kỹ năng', nominated: 3, attended: 1 },
  ]);
  expect((await loadAsked(app, focal, id)).people[0]).toMatchObject({ name: 'Mai Thị Một' });
  await expect(loadAsked(app, officer, id)).rejects.toThrow();
});

test('lines are read as they are typed or pasted from a sheet; the first that cannot be read is named', () => {
  expect(readNominees('A\tchuyên viên\tA@b.vn\n;;\n').people).toEqual([
    { name: 'A', workplace: 'chuyên viên', email: 'a@b.vn' },
  ]);
  expect(readNominees('A\n; chuyên viên').wrong).toBe(2);
});
