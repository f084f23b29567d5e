import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { OPEN, openingOfVoice } from '#test/factories/offline-voice.ts';
import { usePlatform } from '#test/platform.ts';
import { noticeErrors, noticeText } from '#text/vi/data-notice.ts';
import { countEntries } from '../entry/entries.store.server.ts';
import { enterInField } from './enter-in-field.server.ts';
import { loadFieldForm } from './load-field.server.ts';
import { loadNoticeSheet } from './load-notice.server.ts';
import { readNoticeTicks } from './notice-ticks.ts';
import { findNoticesGiven } from './notices.store.server.ts';

const platform = usePlatform(OPEN);
const say = {
  unit: ({ reason }: { reason: string }) => reason,
  fields: { ...noticeErrors, place: 'place?' },
};

async function fieldForm() {
  const { consultation, officer } = await openingOfVoice(platform().db);
  const { notice } = await loadFieldForm(platform(), officer, consultation.id);
  const enter = (values: Record<string, string>, key = 'one') =>
    enterInField(
      platform(),
      officer,
      consultation.id,
      {
        key,
        channel: 'meeting',
        values: { arrivedOn: '2026-11-23', place: 'Thôn Đoài', category: 'citizen', ...values },
        points: [{ unit: '', text: 'Chợ cần mái che.', position: 'amend', quote: '', wording: '' }],
      },
      say,
    );
  return { consultation, officer, notice, enter };
}

describe('the boxes under the notice', () => {
  const NOW = 'words of today';
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['nothing was ticked: nothing is written down', {}, [], ['noticeOpinion']],
    ['read and agreed to', { noticeOpinion: NOW }, ['opinion'], []],
    ['ticked under the words of yesterday', { noticeOpinion: 'words of yesterday' }, [], ['noticeOpinion']],
    ['a box that says only "on"', { noticeOpinion: 'on' }, [], ['noticeOpinion']],
    [
      'a name, without agreement to print it',
      { noticeOpinion: NOW, name: 'Bà Tý' },
      ['opinion'],
      ['consentPublishName'],
    ],
    [
      'a name, agreed to',
      { noticeOpinion: NOW, name: 'Bà Tý', consentPublishName: NOW },
      ['opinion', 'publishName'],
      [],
    ],
    [
      'an address, agreed to for the answer; no name',
      { noticeOpinion: NOW, email: 'ty@vidu.vn', consentAnswerByEmail: NOW },
      ['opinion', 'answerByEmail'],
      [],
    ],
    [
      'agreement for one purpose is none for the other',
      { noticeOpinion: NOW, name: 'Bà Tý', email: 'ty@vidu.vn', consentPublishName: NOW },
      ['opinion', 'publishName'],
      ['consentAnswerByEmail'],
    ],
    [
      'agreement to print a name under the words of yesterday',
      { noticeOpinion: NOW, name: 'Bà Tý', consentPublishName: 'words of yesterday' },
      ['opinion'],
      ['consentPublishName'],
    ],
  ])('%s', (_why, values, agreed, missing) => {
    const read = readNoticeTicks(values, NOW, noticeErrors);
    expect(read.agreed).toEqual(agreed);
    expect(Object.keys(read.errors)).toEqual(missing);
    expect(Object.values(read.errors).every((sentence) => sentence !== '')).toBe(true);
  });
});

describe('a voice that was spoken to an officer', () => {
  test('is refused before the notice was read, with everything else that is wrong', async () => {
    const { consultation, enter } = await fieldForm();
    const refused = await enter({ place: '' });
    expect(refused).toMatchObject({ ok: false, reason: 'incomplete' });
    expect(Object.keys(refused.ok ? {} : refused.errors).sort()).toEqual(['noticeOpinion', 'place']);
    expect(await countEntries(platform().db, consultation.id)).toEqual(new Map());
  });

  test('keeps what was agreed to, by whom, when, and the words that were read', async () => {
    const { db } = platform();
    const { consultation, officer, notice, enter } = await fieldForm();
    const entered = await enter({
      noticeOpinion: notice.sha256,
      email: 'ty@vidu.vn',
      consentAnswerByEmail: notice.sha256,
    });
    const id = entered.ok ? entered.value.submissionId : '';
    const given = await findNoticesGiven(db, consultation.id, id);
    expect(given.map(({ purpose }) => purpose)).toEqual(['opinion', 'answerByEmail']);
    const { title } = (await loadNoticeSheet(platform(), officer, consultation.id, 'http://cong.vidu.vn'))
      .project;
    expect(given[0]?.words).toContain(title);
    expect(given[0]?.words.startsWith(noticeText.title)).toBe(true);
    expect(await requireSubmission(db, consultation.id, id)).toMatchObject({
      identityLevel: 'staffRecorded',
    });
    expect(await findContact(db, consultation.id, id)).toMatchObject({
      email: 'ty@vidu.vn',
      consentAnswerByEmail: true,
      consentPublishName: false,
    });
  });

  test('sent twice over a weak network is told once', async () => {
    const { consultation, notice, enter } = await fieldForm();
    const [first, second] = [
      await enter({ noticeOpinion: notice.sha256 }),
      await enter({ noticeOpinion: notice.sha256 }),
    ];
    expect(first.ok && second.ok && second.value.isNew).toBe(false);
    const id = first.ok ? first.value.submissionId : '';
    expect(await findNoticesGiven(platform().db, consultation.id, id)).toHaveLength(1);
  });

  test.each(['notice_given', 'data_notice'])('what was told (%s) is never rewritten', async (table) => {
    const { notice, enter } = await fieldForm();
    await enter({ noticeOpinion: notice.sha256 });
    await expect(
      inTransaction(platform().db, (tx) => sql`delete from ${sql.table(table)}`.execute(tx)),
    ).rejects.toThrow(/never/);
  });

  test('the sheet for the wall says the same points as what is read, with the address of draft and privacy page', async () => {
    const { consultation, officer, notice } = await fieldForm();
    const sheet = await loadNoticeSheet(platform(), officer, consultation.id, 'https://cong.vidu.vn');
    expect(sheet.notice.points).toEqual(notice.points);
    expect(sheet.draft.href).toMatch(/^https:\/\/cong\.vidu\.vn\/du-thao\//);
    expect(sheet.privacy.href).toBe('https://cong.vidu.vn/quyen-rieng-tu');
  });
});
