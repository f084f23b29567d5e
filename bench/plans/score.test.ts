import { describe, expect, test } from 'vitest';
import { comparable, sameNames, sameWords } from './equal-words.ts';
import { likeness, pairRows } from './pairing.ts';
import type { ReadPlan, ReadRow } from './plan-reader.ts';
import { scorePlan } from './score.ts';
import type { PlanTruth } from './truth.ts';

const row = (title: string, more: Partial<ReadRow> = {}): ReadRow => ({
  title,
  lead: ['Sở Tư pháp'],
  coordinating: ['Văn phòng', 'các phòng, đơn vị'],
  time: 'Quý II',
  product: 'Báo cáo',
  mode: 'assign',
  ...more,
});
const plan = (...rows: ReadRow[]): ReadPlan => ({
  head: { number: '12/KH-UBND', date: '', year: '2026', body: 'UBND tỉnh Minh Hà' },
  sections: [
    { number: 'I', title: 'MỤC ĐÍCH' },
    { number: 'III', title: 'TỔ CHỨC THỰC HIỆN' },
  ],
  goals: ['Làm sạch bờ sông'],
  requirements: [],
  rows,
});
const truthOf = (...rows: PlanTruth['rows'][number][]): PlanTruth => ({
  ...plan(),
  rows,
  sameUnits: [],
});

const NETS = 'Thu gom lưới cũ trên bờ sông';
const BOATS = 'Kiểm tra thuyền chở khách mùa lũ';
const WELLS = 'Đo mực nước giếng khoan hằng ngày';

describe('equal words', () => {
  test.each([
    ['Thường\n\nxuyên', 'Thường xuyên'],
    ['Văn phòng Sở.', 'Văn phòng Sở'],
    ['- Kế hoạch\n- Báo cáo;', 'Kế hoạch Báo cáo'],
    ['Hội nghị'.normalize('NFD'), 'Hội nghị'.normalize('NFC')],
    ['bài viết,...', 'bài viết…'],
  ])('%j is %j', (one, two) => expect(comparable(one)).toBe(comparable(two)));

  test.each([
    ['quý II', 'quý I'],
    ['Các phòng', 'các phòng'],
    ['trước 20/11', '20/11'],
    ['2022-2027', '2022 2027'],
  ])('%j is not %j', (one, two) => expect(sameWords(one, two)).toBe(false));

  test('names are a set; one name too few, too many or cut in two is not the same', () => {
    expect(sameNames(['A', 'B;'], ['B', 'A', 'A', ''])).toBe(true);
    expect(sameNames(['A', 'B'], ['A'])).toBe(false);
    expect(sameNames(['A'], ['A', 'B'])).toBe(false);
    expect(sameNames(['các sở, ban, ngành'], ['các sở', 'ban', 'ngành'])).toBe(false);
  });
});

describe('pairing', () => {
  test('a title with the sentence under it, or only half of it, is the same task', () => {
    expect(likeness(NETS, `${NETS}: giao mỗi tổ một đoạn`)).toBeGreaterThan(0.9);
    expect(likeness(NETS, 'Thu gom lưới cũ')).toBeGreaterThan(0.9);
    expect(likeness(NETS, BOATS)).toBe(0);
    expect(likeness('', NETS)).toBe(0);
    expect(likeness('Tập huấn', 'Tập huấn')).toBe(1);
    expect(likeness('Tập huấn', 'Tập huấn cho các xã')).toBe(0);
  });

  test('one to one and in the order of print', () => {
    expect(pairRows([NETS, BOATS, WELLS], [NETS, WELLS])).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(pairRows([NETS, BOATS], [BOATS, NETS])).toHaveLength(1);
    expect(pairRows([NETS], [NETS, NETS])).toHaveLength(1);
  });

  test('the same title twice: merit decides which was missed', () => {
    const second = (truth: number) => (truth === 1 ? 1 : 0);
    expect(pairRows([NETS, NETS], [NETS], second)).toEqual([[1, 0]]);
  });
});

describe('the score', () => {
  test('all right', () => {
    const score = scorePlan(plan(row(NETS), row(BOATS)), truthOf(row(NETS), row(BOATS)));
    expect(score.rows).toEqual({ right: 2, of: 2 });
    expect([score.head, score.sections, score.goals, score.requirements]).toEqual([
      { right: 4, of: 4 },
      { right: 2, of: 2 },
      { right: 1, of: 1 },
      { right: 0, of: 0 },
    ]);
  });

  test.each(['lead', 'coordinating', 'time', 'product'] as const)(
    'one wrong %s makes the row wrong',
    (field) => {
      const wrong = field === 'lead' || field === 'coordinating' ? ['Sở Y tế'] : 'khác';
      const score = scorePlan(
        plan(row(NETS, { [field]: wrong }), row(BOATS)),
        truthOf(row(NETS), row(BOATS)),
      );
      expect(score.rows).toEqual({ right: 1, of: 2 });
      expect(score.fields[field]).toEqual({ right: 1, of: 2 });
      expect(score.scored[0]!.wrong).toEqual([field]);
    },
  );

  test('a wrong mode is counted beside the bar', () => {
    const score = scorePlan(plan(row(NETS, { mode: 'request' })), truthOf(row(NETS)));
    expect(score.rows).toEqual({ right: 1, of: 1 });
    expect(score.fields.mode).toEqual({ right: 0, of: 1 });
  });

  test('a missing row and a row that nobody wrote are both wrong', () => {
    const score = scorePlan(plan(row(NETS), row(WELLS)), truthOf(row(NETS), row(BOATS)));
    expect(score.rows).toEqual({ right: 1, of: 3 });
    expect(score.missing).toBe(1);
    expect(score.extra.map(({ title }) => title)).toEqual([WELLS]);
    expect(score.fields.time).toEqual({ right: 1, of: 2 });
  });

  test('an undecided cell takes each answer named and no other', () => {
    const truth = truthOf({
      ...row(NETS),
      time: { oneOf: ['', 'Quý III'], why: 'printed after its sibling' },
    });
    const rowsWith = (time: string) => scorePlan(plan(row(NETS, { time })), truth).rows.right;
    expect(['', 'Quý III', 'Quý II'].map(rowsWith)).toEqual([1, 1, 0]);
  });

  test('several times: any one, or all joined', () => {
    const truth = truthOf({ ...row(NETS), time: { several: ['Quý I', 'Quý III'] } });
    const rowsWith = (time: string) => scorePlan(plan(row(NETS, { time })), truth).rows.right;
    expect(['Quý I', 'Quý III', 'Quý I; Quý III', 'Quý I Quý III', ''].map(rowsWith)).toEqual([
      1, 1, 1, 0, 0,
    ]);
  });

  test('an optional row costs nothing, read or not, right or wrong', () => {
    const truth = truthOf(row(NETS), { ...row(BOATS), optional: 'no body is charged' });
    for (const read of [
      plan(row(NETS)),
      plan(row(NETS), row(BOATS)),
      plan(row(NETS), row(BOATS, { time: '' })),
    ])
      expect(scorePlan(read, truth).rows).toEqual({ right: 1, of: 1 });
  });

  test('an empty reading scores nothing', () => {
    const empty: ReadPlan = {
      head: { number: '', date: '', year: '', body: '' },
      sections: [],
      goals: [],
      requirements: [],
      rows: [],
    };
    const score = scorePlan(empty, truthOf(row(NETS)));
    expect(score.rows).toEqual({ right: 0, of: 1 });
    expect(score.head).toEqual({ right: 1, of: 4 });
  });
});
