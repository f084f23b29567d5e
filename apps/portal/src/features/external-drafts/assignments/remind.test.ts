import { expect, test } from 'vitest';
import { notify } from '#features/notifications/deliver.server.ts';
import { countUnread } from '#features/notifications/notifications.store.server.ts';
import { takeUnpublished } from '#platform/outbox.server.ts';
import { aCommittee, done, given } from '#test/factories/external-draft.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { remindUnits } from './remind.job.server.ts';
import { sendReply } from './reply.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

/** Topics that were emitted since the last look, with whom they name. */
async function told() {
  const events = await takeUnpublished(platform().db, 1000);
  return events
    .filter(({ topic }) => topic.startsWith('externalDraft.unit'))
    .map(({ topic, payload }) => [topic, payload.organisationId]);
}

test('a unit is told two days before its day and once after it, each once; who has answered is left alone', async () => {
  const { clock, db } = platform();
  clock.set('2026-11-10T02:00:00Z');
  const { writer, science, justice, jurist } = await aCommittee(platform());
  await given(platform(), writer, science.id, '2026-11-18');
  const reminded = async (at: string) => {
    clock.set(at);
    return await remindUnits({ db, clock });
  };
  expect(await reminded('2026-11-15T00:30:00Z')).toBe(0);
  expect(await reminded('2026-11-16T00:30:00Z')).toBe(1);
  expect(await reminded('2026-11-16T00:30:00Z')).toBe(0);
  expect(await reminded('2026-11-18T00:30:00Z')).toBe(0);
  expect(await reminded('2026-11-19T00:30:00Z')).toBe(1);
  expect(await reminded('2026-11-25T00:30:00Z')).toBe(0);
  expect(await told()).toEqual([
    ['externalDraft.unitDueSoon', science.id],
    ['externalDraft.unitLate', science.id],
  ]);

  clock.set('2026-11-10T02:00:00Z');
  const answered = await given(platform(), writer, justice.id, '2026-11-18', { letterSymbol: '1/KHAC' });
  const { id, assignmentId } = answered;
  done(await sendReply(platform(), jurist, id, assignmentId, { kind: 'agree', note: '' }));
  expect(await reminded('2026-11-19T00:30:00Z')).toBe(0);
});

test('an officer of the unit finds the reminder among the notifications', async () => {
  const { clock, db } = platform();
  clock.set('2026-11-10T02:00:00Z');
  const { writer, science } = await aCommittee(platform());
  const officer = await aPerson(db, { organisationId: science.id, roles: ['draftingOfficer'] });
  await given(platform(), writer, science.id, '2026-11-12');
  const before = await countUnread(db, officer.personId);
  await remindUnits({ db, clock });
  for (const event of await takeUnpublished(db, 1000))
    if (event.topic === 'externalDraft.unitDueSoon') await notify(db, event);
  expect(await countUnread(db, officer.personId)).toBe(before + 1);
});
