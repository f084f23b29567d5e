import { describe, expect, test } from 'vitest';
import { findRefusedFiles } from '#features/documents/gate/gate.store.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { countOpinions } from '#features/submissions/opinions.store.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { docxOf } from '#test/factories/law-project.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { usePlatform } from '#test/platform.ts';
import { confirmPoint, dropPoint } from './decide-points.server.ts';
import { enterMeeting } from './enter-meeting.server.ts';
import { loadMeeting, loadMeetings } from './load-meetings.server.ts';
import { eraseParagraphsOf } from './meetings.store.server.ts';
import { keepMinutes, readMinutes } from './read-minutes.server.ts';
import { recordMeeting } from './record-meeting.server.ts';

const platform = usePlatform(OPEN);

const MINUTES = `BIÊN BẢN HỌP THÔN
Thành phần: 42 người trong thôn.
- Ông Nguyễn Văn Ba: đề nghị tại khoản 1 Điều 2 ghi rõ cả tổ liên gia.
- Đại diện hộ bà Hai: nhất trí với Điều 1.
Cuộc họp thống nhất đề nghị tăng kinh phí cho tổ.
Hội nghị thống nhất đề nghị bỏ khoản 2 Điều 3.`;

async function aMeeting() {
  const { consultation, officer } = await openingOfVoice(platform().db);
  const input = {
    heldOn: '2026-11-20',
    place: 'Thôn Đoài',
    chair: 'Trưởng thôn',
    attendance: 42,
    activityId: '',
  };
  const { meetingId } = done(await recordMeeting(platform(), officer, consultation.id, input));
  const load = () => loadMeeting(platform(), officer, consultation.id, meetingId);
  const upload = async (text = MINUTES) => {
    const file = { bytes: await docxOf(text), fileName: 'bien-ban.docx' };
    const read = await readMinutes(platform(), officer, consultation.id, meetingId, file);
    return await keepMinutes(platform(), officer, consultation.id, meetingId, read);
  };
  const confirm = (given: object) => {
    const blank = {
      pointId: '',
      version: 0,
      unit: '',
      position: 'amend',
      speaksAs: 'person',
      words: '',
      wording: '',
    };
    return confirmPoint(platform(), officer, consultation.id, meetingId, { ...blank, ...given } as never);
  };
  return { consultation, officer, meetingId, load, upload, confirm };
}

describe('minutes of a meeting', () => {
  test('with a secrecy mark they are turned away; only that they were is kept', async () => {
    const { officer, consultation, load, upload } = await aMeeting();
    await declareSecrecy(platform(), officer, consultation.projectId, 'no');
    expect(await upload(`TỐI MẬT\n${MINUTES}`)).toMatchObject({ ok: false, reason: 'secretStamp' });
    expect((await load()).document).toBeUndefined();
    const kept = await findRefusedFiles(platform().db, { kind: 'lawProject', id: consultation.projectId });
    expect(kept).toMatchObject([{ cause: 'stamp', refusedTo: officer.personId }]);
  });

  test('no file is read before the secrecy question; then each paragraph is a proposal and nothing is entered', async () => {
    const { officer, consultation, load, upload } = await aMeeting();
    expect(await upload()).toMatchObject({ ok: false, reason: 'notDeclared' });
    await declareSecrecy(platform(), officer, consultation.projectId, 'no');
    done(await upload());
    const { points, document } = await load();
    expect(document?.fileName).toBe('bien-ban.docx');
    expect(points.map(({ state, citation, speaksAs }) => [state, citation, speaksAs])).toEqual([
      ['dropped', '', 'person'],
      ['dropped', '', 'person'],
      ['proposed', 'khoản 1 Điều 2', 'person'],
      ['proposed', 'Điều 1', 'household'],
      ['proposed', '', 'meeting'],
      ['proposed', 'khoản 2 Điều 3', 'meeting'],
    ]);
    expect(await enterMeeting(platform(), officer, consultation.id, points[0]!.meetingId)).toMatchObject({
      reason: 'nothingConfirmed',
    });
    expect((await countOpinions(platform().db, consultation.id)).received).toBe(0);
  });

  test('confirmed points are entered once: each person and household alone, the meeting as one body', async () => {
    const { officer, consultation, meetingId, load, upload, confirm } = await aMeeting();
    await declareSecrecy(platform(), officer, consultation.projectId, 'no');
    done(await upload());
    for (const point of (await load()).points.filter(({ state }) => state === 'proposed')) {
      const { id: pointId, version, citation: unit, position, speaksAs, words } = point;
      done(await confirm({ pointId, version, unit, position, speaksAs, words }));
    }
    done(await confirm({ unit: 'Đ3k1a', words: 'Hướng dẫn cả người già.' }));
    expect(done(await enterMeeting(platform(), officer, consultation.id, meetingId))).toEqual({ voices: 4 });
    const { entries, points, classes } = await load();
    expect(
      entries.map(({ label, countingClass, opinions }) => [label, countingClass, opinions.length]).sort(),
    ).toEqual([
      ['Cuộc họp tại Thôn Đoài, ngày 20/11/2026', 'meeting', 2],
      ['Hộ gia đình, Thôn Đoài', 'household', 1],
      ['Người dân, Thôn Đoài', 'individual', 1],
      ['Người dân, Thôn Đoài', 'individual', 1],
    ]);
    expect(new Map(classes)).toEqual(
      new Map([
        ['meeting', 1],
        ['household', 1],
        ['individual', 2],
      ]),
    );
    expect(points.filter(({ state }) => state === 'entered')).toHaveLength(5);
    expect(await enterMeeting(platform(), officer, consultation.id, meetingId)).toMatchObject({ ok: false });
    const [listed] = (await loadMeetings(platform(), officer, consultation.id)).meetings;
    expect(listed).toMatchObject({ waiting: 0, entered: 5 });
  });

  test('a point on a place that the draft does not have is refused; a dropped one can be taken up again', async () => {
    const { officer, consultation, meetingId, load, confirm } = await aMeeting();
    expect(await confirm({ unit: 'Đ99', words: 'x' })).toMatchObject({ reason: 'notInDraft' });
    expect(await confirm({ words: '' })).toMatchObject({ reason: 'empty' });
    done(await confirm({ words: 'Nên có nhà họp.' }));
    const [point] = (await load()).points;
    const drop = { pointId: point!.id, version: point!.version };
    done(await dropPoint(platform(), officer, consultation.id, meetingId, drop));
    expect((await load()).points[0]?.state).toBe('dropped');
    done(await confirm({ pointId: point!.id, version: 2, words: 'Nên có nhà họp.' }));
    expect((await load()).points[0]?.state).toBe('confirmed');
  });

  test('purged minutes leave no paragraph and no unentered words behind', async () => {
    const { officer, consultation, load, upload } = await aMeeting();
    await declareSecrecy(platform(), officer, consultation.projectId, 'no');
    done(await upload());
    const sha = await platform()
      .db.selectFrom('imported_document')
      .select('sha256')
      .where('file_name', '=', 'bien-ban.docx')
      .executeTakeFirstOrThrow();
    expect(await eraseParagraphsOf(platform().db, sha.sha256)).toBe(6);
    expect((await load()).points.every(({ paragraph, words }) => paragraph === '' && words === '')).toBe(
      true,
    );
  });
});
