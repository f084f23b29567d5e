import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { done } from '#test/factories/external-draft.ts';
import { aChannel, aLine, anOutreachHouse, aPlanWith, approvedPlan } from '#test/factories/outreach.ts';
import { usePlatform } from '#test/platform.ts';
import { requireChannel } from '../channels/channels.store.server.ts';
import {
  confirmActivity,
  finishActivity,
  linkProof,
  moveActivity,
  prepareActivity,
  proveByDocument,
  takeConfirmationBack,
} from '../life/move-activity.server.ts';
import { findActivitiesOfPlan } from '../life/planned.store.server.ts';
import { requireActivity } from '../outreach.store.server.ts';
import { loadOwnBroadcasts, loadStation } from './load-broadcasts.server.ts';
import { stationPodcast, stationSchedule } from './station-files.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const places = {
  ...{
    origin: 'https://example.org',
    page: '/loa/x',
    schedule: '/loa/x/lich.json',
    podcast: '/loa/x/podcast.xml',
  },
  draft: (slug: string) => `/du-thao/${slug}`,
};

/** An approved plan whose one broadcast the commune carries out on 24 November at 17:00. */
async function aBroadcast() {
  const house = await anOutreachHouse(platform());
  const { officer, leader, commune, project } = house;
  const channelId = await aChannel(platform(), officer, { ownerId: commune.id });
  const bulletin = 'Kính mời bà con <góp ý> & xem dự thảo.';
  const planId = await aPlanWith(platform(), officer, project.id, [aLine({ channelId, bulletin })]);
  await approvedPlan(platform(), officer, leader, planId);
  const [activity] = await findActivitiesOfPlan(platform().db, planId);
  return { ...house, channelId, id: activity!.id };
}
const communicated = async (projectId: string) => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from communicated_draft where project_id = ${projectId}`.execute(
    platform().db,
  );
  return rows[0]!.n === 1;
};
const at = (instant: string) => platform().clock.set(instant);
beforeEach(() => at('2026-11-23T02:00:00Z'));

describe('confirmed by the commune with one tap', () => {
  test('the tap proves it: the draft counts as communicated; its reach is estimated by the coverage of the channel', async () => {
    const { local, id, project } = await aBroadcast();
    expect(await communicated(project.id)).toBe(false);
    at('2026-11-24T10:05:00Z');
    done(await confirmActivity(platform(), local, id));
    expect(await requireActivity(platform().db, id)).toMatchObject({
      ...{ state: 'recorded', proven: true, reach: 240, reachKind: 'estimated', confirmedBy: local.personId },
    });
    expect(await communicated(project.id)).toBe(true);
    done(await confirmActivity(platform(), local, id));
    expect((await requireActivity(platform().db, id)).version).toBe(2);
  });

  test('not before its hour', async () => {
    const { local, id } = await aBroadcast();
    at('2026-11-24T09:59:00Z');
    expect(await confirmActivity(platform(), local, id)).toMatchObject({ reason: 'notYet' });
  });

  test('a tap by mistake is taken back, and nothing counts any more', async () => {
    const { local, id, project } = await aBroadcast();
    at('2026-11-24T10:05:00Z');
    done(await confirmActivity(platform(), local, id));
    done(await takeConfirmationBack(platform(), local, id));
    expect(await requireActivity(platform().db, id)).toMatchObject({
      state: 'planned',
      proven: false,
      reach: null,
    });
    expect(await communicated(project.id)).toBe(false);
  });

  test('on a channel that needs a file or a link a tap is no proof', async () => {
    const { officer, leader, project } = await anOutreachHouse(platform());
    const planId = await aPlanWith(platform(), officer, project.id, [
      aLine({ kind: 'portal', from: null, to: null }),
    ]);
    await approvedPlan(platform(), officer, leader, planId);
    const [activity] = await findActivitiesOfPlan(platform().db, planId);
    at('2026-11-24T02:00:00Z');
    expect(await confirmActivity(platform(), officer, activity!.id)).toMatchObject({
      reason: 'confirmationIsNoProof',
    });
    const link = { version: 1, link: 'https://example.org/bai' };
    done(await linkProof(platform(), officer, activity!.id, link));
    expect(await requireActivity(platform().db, activity!.id)).toMatchObject({
      proven: true,
      state: 'recorded',
    });
  });

  test('what went through an internal system is proven by number and day of its document, its readers are counted', async () => {
    const { officer, leader, project } = await anOutreachHouse(platform());
    const planId = await aPlanWith(platform(), officer, project.id, [
      aLine({ kind: 'internalSystem', from: null, to: null }),
      aLine({ kind: 'portal', from: null, to: null }),
    ]);
    await approvedPlan(platform(), officer, leader, planId);
    const planned = await findActivitiesOfPlan(platform().db, planId);
    const [sent, other] = ['internalSystem', 'portal'].map(
      (kind) => planned.find(({ channel }) => channel === kind)!.id,
    );
    at('2026-11-24T02:00:00Z');
    const prove = (given = {}, id = sent!) =>
      proveByDocument(platform(), officer, id, {
        ...{ version: 1, number: '125/STP-PBGDPL', on: '2026-11-23', readers: null },
        ...given,
      });
    for (const [given, reason] of [
      [{ number: 'đã gửi' }, 'noNumber'],
      [{ number: '/STP-PBGDPL' }, 'noNumber'],
      [{ on: '2026-11-25' }, 'documentAhead'],
    ] as const)
      expect(await prove(given)).toMatchObject({ reason });
    expect(await prove({}, other!)).toMatchObject({ reason: 'documentIsNoProof' });
    expect(await communicated(project.id)).toBe(false);
    done(await prove());
    expect(await requireActivity(platform().db, sent!)).toMatchObject({
      ...{ state: 'recorded', proven: true, reach: null, version: 2 },
      proofDocument: { number: '125/STP-PBGDPL', on: '2026-11-23' },
    });
    expect(await communicated(project.id)).toBe(true);
    done(await prove({ version: 2, readers: 318 }));
    done(await prove({ version: 3, number: '126/STP-PBGDPL' }));
    expect(await requireActivity(platform().db, sent!)).toMatchObject({
      ...{ reach: 318, reachKind: 'measured' },
      proofDocument: { number: '126/STP-PBGDPL', on: '2026-11-23' },
    });
    await expect(prove({ version: 3 })).rejects.toThrow();
  });

  test('a stranger neither taps nor reads', async () => {
    const { id } = await aBroadcast();
    const { local: stranger } = await anOutreachHouse(platform());
    await expect(confirmActivity(platform(), stranger, id)).rejects.toThrow();
  });

  test('whoever planned it may record for a commune that has no account', async () => {
    const { officer, id } = await aBroadcast();
    at('2026-11-25T02:00:00Z');
    done(await finishActivity(platform(), officer, id, { version: 1, reach: null, cost: null }));
    expect(await requireActivity(platform().db, id)).toMatchObject({
      state: 'recorded',
      proven: false,
      reach: 240,
    });
  });
});

test('press passes the spokesperson; a press meeting is announced the day before at the latest', async () => {
  const { officer, leader, project } = await anOutreachHouse(platform());
  const planId = await aPlanWith(platform(), officer, project.id, [aLine({ kind: 'pressMeeting' })]);
  await approvedPlan(platform(), officer, leader, planId);
  const [activity] = await findActivitiesOfPlan(platform().db, planId);
  const prepare = (given = {}) =>
    prepareActivity(platform(), officer, activity!.id, {
      ...{ version: 1, spokesperson: 'Bà Tâm', spokespersonOn: '2026-11-23', noticeOn: '2026-11-23' },
      ...given,
    });
  expect(await prepare({ spokesperson: '' })).toMatchObject({ reason: 'spokespersonMissing' });
  expect(await prepare({ noticeOn: '2026-11-24' })).toMatchObject({
    reason: 'noticeMissing',
    data: { status: 'U' },
  });
  done(await prepare());
  const move = {
    ...{ version: 2, heldOn: '2026-11-26', from: '08:00', to: '09:00', place: 'Phòng họp', reason: 'Bão' },
  };
  done(await moveActivity(platform(), officer, activity!.id, move));
  expect(await requireActivity(platform().db, activity!.id)).toMatchObject({
    state: 'planned',
    heldOn: '2026-11-26',
  });
});

describe('the station', () => {
  test('a missed broadcast stays in sight of the commune, on the page and in the schedule', async () => {
    const { local, channelId } = await aBroadcast();
    const slug = (await requireChannel(platform().db, channelId)).stationSlug ?? '';
    expect((await loadOwnBroadcasts(platform(), local)).ahead).toHaveLength(1);
    at('2026-11-25T02:00:00Z');
    expect((await loadOwnBroadcasts(platform(), local)).missed).toHaveLength(1);
    const page = await loadStation(platform(), slug);
    const schedule = stationSchedule(page, places);
    expect(schedule.broadcasts[0]).toMatchObject({
      ...{ date: '2026-11-24', from: '17:00', to: '17:15', state: 'missed', audio: null },
      text: 'Kính mời bà con <góp ý> & xem dự thảo.',
    });
  });

  test('the podcast is XML whatever was typed', async () => {
    const { channelId } = await aBroadcast();
    const slug = (await requireChannel(platform().db, channelId)).stationSlug ?? '';
    const xml = stationPodcast(await loadStation(platform(), slug), places, 'Loa');
    expect(xml).toContain('Kính mời bà con &lt;góp ý&gt; &amp; xem dự thảo.');
    expect(xml).not.toContain('<enclosure');
  });

  test('nothing of a draft that is not public leaves the house', async () => {
    const { channelId, project } = await aBroadcast();
    const slug = (await requireChannel(platform().db, channelId)).stationSlug ?? '';
    expect((await loadStation(platform(), slug)).broadcasts).toHaveLength(1);
    await sql`update consultation set taken_down_at = now() where project_id = ${project.id}`.execute(
      platform().db,
    );
    expect((await loadStation(platform(), slug)).broadcasts).toEqual([]);
    await expect(loadStation(platform(), 'khong-co')).rejects.toThrow();
  });
});
