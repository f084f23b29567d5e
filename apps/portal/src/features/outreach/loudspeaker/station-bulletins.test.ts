import { describe, expect, test } from 'vitest';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { newId } from '#platform/ids.ts';
import { done } from '#test/factories/external-draft.ts';
import { SHORT_LAW, verdicts } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aChannel, aLine, aPlanWith, approvedPlan } from '#test/factories/outreach.ts';
import { aMadePack, aReadVersion, packApp } from '#test/factories/pack.ts';
import { aPerson } from '#test/factories/person.ts';
import { aSecondRound } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { requireChannel } from '../channels/channels.store.server.ts';
import { approvePiece, reopenPiece, withdrawPiece } from '../pack/approve-pieces.server.ts';
import { keepRecording } from '../pack/audio/keep-recording.server.ts';
import { writePack } from '../pack/make-pack.job.server.ts';
import { makePack } from '../pack/make-pack.server.ts';
import { withdrawOlderPackSubscriber } from '../pack/newer-version.server.ts';
import { findPacks, findPieces } from '../pack/pack.store.server.ts';
import { pieceScene } from '../pack/pack-scene.server.ts';
import type { BulletinKind, TimeOfDay } from '../pack/piece-kinds.ts';
import { reopenOutreachPlan } from '../plan/decide-plan.server.ts';
import { requireOutreachPlan } from '../plan/outreach-plans.store.server.ts';
import { findLines } from '../plan/plan-lines.store.server.ts';
import { addOutreachLine, editOutreachLine } from '../plan/write-lines.server.ts';
import { loadOwnBroadcasts, loadStation } from './load-broadcasts.server.ts';
import { stationPodcast, stationSchedule } from './station-files.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const app = () => packApp(platform());
const places = {
  ...{ origin: 'https://example.org', page: '/loa/x' },
  ...{ schedule: '/loa/x/lich.json', podcast: '/loa/x/podcast.xml' },
  draft: (slug: string) => `/du-thao/${slug}`,
};

/** A draft that is asked about, its pack, and a broadcast of fifteen minutes in a commune. */
async function aStation(line = {}) {
  const made = await aMadePack(platform());
  const { db, officer, head, projectId, organisationId } = made;
  const leader = await aPerson(db, { organisationId, roles: ['leader'] });
  const commune = await anOrganisation(db, { level: 'commune', shortName: 'xã Thử' });
  const local = await aPerson(db, { organisationId: commune.id, roles: ['communeOfficer'] });
  const screening = { verdicts: verdicts(true), decidedOn: '2026-11-05', seenScreeningId: null };
  done(await screenProject(platform(), leader, projectId, screening));
  const channelId = await aChannel(platform(), officer, { ownerId: commune.id });
  const planId = await aPlanWith(platform(), officer, projectId, [aLine({ channelId, ...line })]);
  await approvedPlan(platform(), officer, leader, planId);
  const slug = (await requireChannel(db, channelId)).stationSlug ?? '';
  const shown = async () => stationSchedule(await loadStation(app(), slug), places).broadcasts[0];
  const podcast = async () => stationPodcast(await loadStation(app(), slug), places, 'Loa');
  const approve = async (kind: BulletinKind) => {
    const { version } = (await newest(projectId)).find((each) => each.kind === kind)!;
    done(await approvePiece(platform(), head, projectId, { kind, version }));
  };
  return { ...made, leader, local, channelId, planId, shown, podcast, approve };
}

async function newest(projectId: string) {
  const [pack] = await findPacks(platform().db, projectId);
  return await findPieces(platform().db, pack!.id);
}

type Station = Awaited<ReturnType<typeof aStation>>;

/** A sound, as it comes from a voice or a telephone. */
async function record(
  { officer, projectId }: Station,
  kind: BulletinKind,
  slot: TimeOfDay,
  source: 'person' | 'voice',
) {
  const scene = done(await pieceScene(platform().db, officer, projectId, kind, 'draft.edit'));
  const put = (bytes: number) => platform().files.put(new Uint8Array(bytes).fill(source.length));
  await keepRecording(app(), officer, scene, {
    ...{ slot, source, engine: '', mediaType: 'audio/mpeg', seconds: 61 },
    ...{ mp3Sha256: await put(1200), oggSha256: await put(900) },
  });
}

describe('what a loudspeaker plays', () => {
  test('the message of the plan, until a bulletin is approved; then the longest that fits, as it is said', async () => {
    const station = await aStation();
    expect(await station.shown()).toMatchObject({
      ...{ text: 'Tổ công nghệ số được hỗ trợ kinh phí.', audio: null, reader: null },
    });
    await station.approve('bulletin1');
    expect((await station.shown())?.text).toContain('một phẩy năm triệu đồng');
    await station.approve('bulletin5');
    const { text, audios } = (await station.shown())!;
    expect(text.startsWith('Kính')).toBe(true);
    expect(audios).toEqual([]);
  });

  test('its sound, as MP3 and OGG, on the page, in the schedule and as an enclosure', async () => {
    const station = await aStation();
    await record(station, 'bulletin5', 'evening', 'voice');
    await station.approve('bulletin5');
    const shown = await station.shown();
    expect(shown).toMatchObject({ reader: 'voice', seconds: 61 });
    expect(shown?.audios.map(({ bytes, type }) => [bytes, type])).toEqual([
      [1200, 'audio/mpeg'],
      [900, 'audio/ogg'],
    ]);
    expect(shown?.audio?.url).toMatch(/\/truyen-thong\/ban-tin-loa-5-phut-chieu\.mp3$/);
    expect(await station.podcast()).toContain(
      `<enclosure url="${shown?.audio?.url}" length="1200" type="audio/mpeg"/>`,
    );
    const own = await loadOwnBroadcasts(app(), station.local);
    expect(own.ahead[0]?.bulletin).toMatchObject({ minutes: '5', isPerson: false });
  });

  test('a person who has read it takes the place of the voice; other words leave the old sound out', async () => {
    const station = await aStation();
    const { officer, projectId } = station;
    await record(station, 'bulletin5', 'evening', 'voice');
    await station.approve('bulletin5');
    const { version } = (await newest(projectId)).find(({ kind }) => kind === 'bulletin5')!;
    done(await reopenPiece(platform(), officer, projectId, { kind: 'bulletin5', version }));
    expect((await station.shown())?.audio).toBeNull();
    await record(station, 'bulletin5', 'evening', 'person');
    await station.approve('bulletin5');
    expect(await station.shown()).toMatchObject({ reader: 'person', audio: { bytes: 1200 } });
  });

  test('a withdrawn bulletin is gone at once; what else is approved is played', async () => {
    const station = await aStation();
    const { officer, projectId } = station;
    for (const kind of ['bulletin3', 'bulletin5'] as const) {
      await record(station, kind, 'evening', 'voice');
      await station.approve(kind);
    }
    const { version } = (await newest(projectId)).find(({ kind }) => kind === 'bulletin5')!;
    const seen = { kind: 'bulletin5', version, reason: 'Sai số tiền.' } as const;
    done(await withdrawPiece(platform(), officer, projectId, seen));
    expect((await station.shown())?.audio?.url).toMatch(/ban-tin-loa-3-phut-chieu\.mp3$/);
  });

  test('words that were written for this broadcast are read, without the sound of other words', async () => {
    const station = await aStation({ bulletin: 'Kính mời bà con ra nhà văn hóa.' });
    await record(station, 'bulletin5', 'evening', 'voice');
    await station.approve('bulletin5');
    expect(await station.shown()).toMatchObject({ text: 'Kính mời bà con ra nhà văn hóa.', audio: null });
  });
});

describe('chosen in the plan', () => {
  test('the chosen one is played, and followed by its kind when a newer text has its own', async () => {
    const station = await aStation();
    const { db, officer, leader, projectId, planId, round } = station;
    const chosen = (await newest(projectId)).find(({ kind }) => kind === 'bulletin1')!;
    const version = async () => (await requireOutreachPlan(db, planId)).version;
    const again = { version: await version(), reason: 'Thêm một buổi.' };
    done(await reopenOutreachPlan(platform(), officer, planId, again));
    const line = aLine({ channelId: station.channelId, from: '05:00', to: '05:15', packPieceId: chosen.id });
    const added = { ...line, until: null, every: '1' as const };
    const strange = { ...added, packPieceId: crypto.randomUUID(), version: await version() };
    expect(await addOutreachLine(platform(), officer, planId, strange)).toMatchObject({
      reason: 'noSuchBulletin',
    });
    done(await addOutreachLine(platform(), officer, planId, { ...added, version: await version() }));
    const stored = (await findLines(db, planId)).find(({ packPieceId }) => packPieceId === chosen.id)!;
    const edited = { ...line, packPieceId: null, lineId: stored.id, version: await version() };
    done(await editOutreachLine(platform(), officer, planId, edited));
    expect((await findLines(db, planId)).every(({ packPieceId }) => packPieceId === null)).toBe(true);
    const back = { ...edited, packPieceId: chosen.id, version: await version() };
    done(await editOutreachLine(platform(), officer, planId, back));
    await approvedPlan(platform(), officer, leader, planId);
    for (const kind of ['bulletin1', 'bulletin5'] as const) await station.approve(kind);
    const first = async () => (await station.shown())!;
    expect(await first()).toMatchObject({ from: '05:00' });
    const before = (await first()).text;

    platform().clock.set('2026-11-23T03:00:00Z');
    const second = await aSecondRound(db, round, { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') });
    await aReadVersion(platform(), projectId, second.draftVersionId, 2);
    done(await makePack(app(), officer, projectId));
    const [pack] = await findPacks(db, projectId);
    await writePack(app(), pack!.id);
    await withdrawOlderPackSubscriber.handle(
      {
        ...{ id: newId(), topic: 'consultation.opened', occurredAt: platform().clock.now() },
        payload: { consultationId: second.id, projectId, slug: null },
      },
      app(),
    );
    expect((await first()).text).not.toBe(before);
    for (const kind of ['bulletin1', 'bulletin5'] as const) await station.approve(kind);
    const after = (await newest(projectId)).find(({ kind }) => kind === 'bulletin1')!;
    expect(after.id).not.toBe(chosen.id);
    expect((await first()).text).toContain('dự thảo lần hai');
    const own = await loadOwnBroadcasts(app(), station.local);
    expect(own.ahead.map(({ bulletin }) => bulletin?.minutes)).toEqual(['1', '5']);
  });
});
