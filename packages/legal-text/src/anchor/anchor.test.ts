import { describe, expect, it } from 'vitest';
import { article, clauses, lawOf } from '../../test/build.ts';
import type { LegalTree } from '../model/node.ts';
import { findUnit, unitText } from '../model/visit.ts';
import type { Anchor } from './anchor.ts';
import { carryAnchor } from './carry.ts';
import { describeAnchor } from './describe.ts';
import { resolveAnchor } from './resolve.ts';

/** The anchor of these words in a unit. */
function anchorOf(tree: LegalTree, unit: string, words: string): Anchor {
  const start = unitText(findUnit(tree, unit)!).indexOf(words);
  return describeAnchor(tree, unit, start, start + words.length);
}

const licence =
  'Ủy ban nhân dân cấp xã cấp giấy phép sử dụng tạm thời vỉa hè trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.';
const check = 'Ủy ban nhân dân cấp xã kiểm tra, xử lý vi phạm trên địa bàn.';
const before = lawOf(
  article(1, 'Phạm vi', 'Quy định này về vỉa hè.'),
  article(2, 'Cấp phép', clauses(licence, check), 'Đoạn cuối của điều này.'),
);

describe('describeAnchor', () => {
  it('keeps the words with 32 characters on each side', () => {
    const { quote } = anchorOf(before, 'dieu-2__khoan-1', '05 ngày làm việc');
    expect(quote).toMatchObject({ exact: '05 ngày làm việc', suffix: ' kể từ ngày nhận đủ hồ sơ hợp lệ' });
    expect(quote?.prefix.length).toBe(32);
  });

  it('an empty range or an unknown unit gives the unit alone', () => {
    expect(describeAnchor(before, 'dieu-2', 5, 5)).toEqual({ unit: 'dieu-2' });
    expect(describeAnchor(before, 'dieu-9', 0, 5)).toEqual({ unit: 'dieu-9' });
  });
});

describe('resolveAnchor', () => {
  it('words that stand elsewhere with the same words around are found; without them the unit is named', () => {
    const anchor = anchorOf(before, 'dieu-2__khoan-1', '05 ngày làm việc');
    expect(resolveAnchor(before, anchor).state).toBe('exact');
    expect(resolveAnchor(before, { ...anchor, quote: { ...anchor.quote!, start: 3 } }).state).toBe('exact');
    expect(resolveAnchor(before, { ...anchor, quote: { ...anchor.quote!, prefix: 'khác ' } }).state).toBe(
      'unit',
    );
    expect(resolveAnchor(before, { unit: 'dieu-9' })).toEqual({ state: 'removed' });
  });
});

describe('carryAnchor', () => {
  const anchor = anchorOf(before, 'dieu-2__khoan-1', '05 ngày làm việc');

  it('words of a renumbered clause go with it', () => {
    const after = lawOf(
      article(1, 'Phạm vi', 'Quy định này về vỉa hè.'),
      article(2, 'Từ ngữ', 'Vỉa hè là phần đường cho người đi bộ.'),
      article(3, 'Cấp phép', clauses(check, licence)),
    );
    const carried = carryAnchor(anchor, before, after);
    expect(carried.state).toBe('moved');
    expect(carried.anchor).toMatchObject({ unit: 'dieu-3__khoan-2', quote: { exact: '05 ngày làm việc' } });
    expect(resolveAnchor(after, carried.anchor!).state).toBe('exact');
  });

  it('words beside a change stay exact, words replaced in between are named, rewritten ones fall back to the whole unit', () => {
    const after = lawOf(
      article(1, 'Phạm vi', 'Quy định này về vỉa hè.'),
      article(2, 'Cấp phép', clauses(licence.replace('05 ngày', '03 ngày'), check)),
    );
    expect(carryAnchor(anchor, before, after)).toMatchObject({
      state: 'kept',
      anchor: { unit: 'dieu-2__khoan-1', quote: { exact: '03 ngày làm việc' } },
      quoteChanged: true,
    });
    const rewritten = lawOf(
      article(1, 'Phạm vi', 'Quy định này về vỉa hè.'),
      article(2, 'Cấp phép', clauses(licence.replace('05 ngày làm việc', 'một tuần'), check)),
    );
    expect(carryAnchor(anchor, before, rewritten)).toEqual({
      state: 'kept',
      anchor: { unit: 'dieu-2__khoan-1' },
      quoteLost: true,
    });
    const beside = carryAnchor(
      anchorOf(before, 'dieu-2__khoan-1', 'kể từ ngày nhận đủ hồ sơ'),
      before,
      after,
    );
    expect(beside).toMatchObject({ state: 'kept', anchor: { quote: { exact: 'kể từ ngày nhận đủ hồ sơ' } } });
  });

  it('a removed clause is removed, even when like words stand in another clause', () => {
    const after = lawOf(
      article(1, 'Phạm vi', 'Quy định này về vỉa hè.'),
      article(2, 'Cấp phép', clauses(check)),
    );
    expect(carryAnchor(anchor, before, after)).toEqual({ state: 'removed' });
    expect(carryAnchor({ unit: 'dieu-9' }, before, after)).toEqual({ state: 'removed' });
  });

  it('a paragraph goes by its words, and to the unit around it when they are gone', () => {
    const id = 'dieu-2__khoan-2__doan-2';
    expect(findUnit(before, id)?.text).toBe('Đoạn cuối của điều này.');
    const kept = lawOf(
      article(1, 'Cấp phép', clauses(licence, check), 'Đoạn mới chen vào giữa.', 'Đoạn cuối của điều này.'),
    );
    expect(carryAnchor({ unit: id }, before, kept)).toEqual({
      state: 'moved',
      anchor: { unit: 'dieu-1__khoan-2__doan-3' },
    });
    const gone = lawOf(article(1, 'Cấp phép', clauses(licence, check)));
    expect(carryAnchor({ unit: id }, before, gone)).toEqual({
      state: 'moved',
      anchor: { unit: 'dieu-1__khoan-2' },
      quoteLost: true,
    });
  });

  it('a chapter goes where most of its articles went', () => {
    const chapters = (...names: string[]) =>
      names.flatMap((name, index) => [
        `Chương ${'I'.repeat(index + 1)}`,
        'TÊN CHƯƠNG',
        article(index + 1, name, `Điều này quy định về ${name} trên địa bàn tỉnh.`),
      ]);
    const [a, b] = [
      lawOf(...chapters('cấp phép', 'thu phí')),
      lawOf(...chapters('từ ngữ', 'cấp phép', 'thu phí')),
    ];
    expect(carryAnchor({ unit: 'chuong-2' }, a, b)).toEqual({ state: 'moved', anchor: { unit: 'chuong-3' } });
  });

  it('words quoted from an article go with the clause that they stand in', () => {
    const fee = 'Lệ phí nộp một lần khi nhận kết quả theo mức do Hội đồng nhân dân tỉnh quyết định từng năm.';
    const old = lawOf(article(1, 'Cấp phép', clauses(licence, check, fee)));
    const quoted = anchorOf(old, 'dieu-1', '05 ngày làm việc');
    const after = lawOf(
      article(1, 'Cấp phép', clauses(check, fee)),
      article(2, 'Thời hạn', clauses('Thời hạn tính theo ngày dương lịch, kể cả ngày nghỉ.', licence)),
    );
    expect(carryAnchor(quoted, old, after)).toMatchObject({
      state: 'moved',
      anchor: { unit: 'dieu-2__khoan-2', quote: { exact: '05 ngày làm việc' } },
    });
  });

  it('words of a clause that was cut in two go with the piece that has them', () => {
    const whole = lawOf(article(1, 'Cấp phép', clauses(`${licence} ${check}`)));
    const cut = lawOf(article(1, 'Cấp phép', clauses(licence, check)));
    const carried = carryAnchor(anchorOf(whole, 'dieu-1__khoan-1', 'kiểm tra, xử lý vi phạm'), whole, cut);
    expect(carried).toMatchObject({
      state: 'moved',
      anchor: { unit: 'dieu-1__khoan-2', quote: { exact: 'kiểm tra, xử lý vi phạm' } },
    });
  });

  it.each([
    [
      'of two equal words at the edge of a change',
      'Cấm trên biển, trên đảo và trong cảng.',
      'Cấm trên đảo và trong cảng.',
      'trên',
      4,
    ],
    [
      'of a phrase that stands twice and then once',
      'Bộ theo quy định của pháp luật lập, theo quy định của pháp luật nộp.',
      'Bộ theo quy định của pháp luật nộp.',
      'theo quy định của pháp luật',
      3,
    ],
    [
      'of words most of which were replaced',
      'Cơ quan trả lời trong 20 ngày làm việc kể từ ngày nhận.',
      'Cơ quan trả lời bằng một thông báo kể từ ngày nhận.',
      'trong 20 ngày làm việc',
      16,
    ],
  ])('nobody can tell the place %s: the whole unit', (_what, old, now, words, at) => {
    expect(old.indexOf(words)).toBe(at);
    const [a, b] = [old, now].map((text) => lawOf(article(1, 'Tên', clauses(text, licence))));
    const carried = carryAnchor(anchorOf(a!, 'dieu-1__khoan-1', words), a!, b!);
    expect(carried).toEqual({ state: 'kept', anchor: { unit: 'dieu-1__khoan-1' }, quoteLost: true });
  });

  it('a doubtful pair is not trusted: the unit around', () => {
    const form = (what: string, copies: string) =>
      `Hồ sơ cấp ${what} gồm đơn theo mẫu và được nộp thành ${copies} bộ.`;
    const a = lawOf(article(1, 'Hồ sơ', clauses(form('giấy phép', '02'))));
    const b = lawOf(article(1, 'Hồ sơ', clauses(form('chứng chỉ', '02'), form('giấy phép', '03'))));
    expect(carryAnchor(anchorOf(a, 'dieu-1__khoan-1', 'đơn theo mẫu'), a, b)).toEqual({
      state: 'moved',
      anchor: { unit: 'dieu-1' },
      quoteLost: true,
    });
  });
});
