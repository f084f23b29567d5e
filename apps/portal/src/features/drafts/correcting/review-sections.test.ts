import { blocksOfText, parse } from '@danban/legal-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { whyNotConfirm } from '../versions/review.ts';
import { correctionFrom } from './correction.schema.ts';
import { reviewSections } from './review-sections.ts';

const reviewed = (text: string) => {
  const blocks = blocksOfText(text);
  return { blocks, ...parse(blocks), corrections: [] };
};

describe('a version is folded for review', () => {
  test('one fold per chapter with its own lines; what stands before is a fold without a name', () => {
    const sections = reviewSections(reviewed(`QUY ĐỊNH\nVề tổ công nghệ số\n${SHORT_LAW}`));
    expect(sections.map((section) => section.title)).toEqual([
      '',
      'Chương I QUY ĐỊNH CHUNG',
      'Chương II VIỆC CỦA TỔ',
    ]);
    expect(sections[0]!.lines[0]!.text).toBe('QUY ĐỊNH');
    expect(sections[2]!.lines[0]!.text).toBe('Chương II');
  });

  test('every line of the source is in exactly one fold', () => {
    const line = fc.constantFrom('Chương I', 'Điều 1. Tên', '1. Khoản', 'a) Điểm', 'Lời văn.', 'PHỤ LỤC I');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const version = reviewed(lines.join('\n'));
        const indexes = reviewSections(version).flatMap((section) => section.lines.map((each) => each.index));
        expect(indexes).toEqual(version.blocks.map((_, index) => index));
      }),
    );
  });

  test('a long document is folded, except where something is doubtful or chosen', () => {
    const articles = Array.from(
      { length: 120 },
      (_, i) => `Điều ${i + 1}. Tên điều\n1. Một khoản.\n2. Hai khoản.`,
    );
    const version = reviewed(articles.join('\n'));
    expect(reviewSections(version).length).toBe(6);
    expect(reviewSections(version).some((section) => section.open)).toBe(false);
    expect(reviewSections(version, 200).filter((section) => section.open)).toHaveLength(1);
    const doubt = { code: 'gap', severity: 'warning', unitId: 'dieu-70' } as const;
    const doubtful = reviewSections({ ...version, diagnostics: [doubt] }).filter((section) => section.open);
    expect(doubtful.map((section) => section.title)).toEqual(['Điều 61 – Điều 80']);
  });
});

describe('what the form asked for', () => {
  const block = { kind: 'paragraph', text: '1. Tổ có các việc: a) Hướng dẫn.' } as const;
  const typed = (text: string) => correctionFrom({ op: 'setText', blockIndex: 3, version: 1, text }, block);
  test.each([
    [
      'a line break in unchanged words splits',
      '1. Tổ có các việc:\r\na) Hướng dẫn.',
      { op: 'split', at: 19 },
    ],
    [
      'other words are other text',
      '1. Tổ làm:\na) Hướng dẫn.',
      { op: 'setText', text: '1. Tổ làm:\na) Hướng dẫn.' },
    ],
    ['two breaks are other text', '1. Tổ\ncó các việc:\na) Hướng dẫn.', { op: 'setText' }],
    ['no break is other text', '1. Tổ có việc.', { op: 'setText', text: '1. Tổ có việc.' }],
    ['invisible marks are not kept', '1. Tổ\u200b có việc.', { op: 'setText', text: '1. Tổ có việc.' }],
  ])('%s', (_what, text, expected) => {
    expect(typed(text)).toMatchObject({ ...expected, blockIndex: 3 });
  });
});

describe('what stands against confirming', () => {
  const { tree } = parse(blocksOfText(SHORT_LAW));
  const fine = {
    state: 'review',
    ordinal: 2,
    diagnostics: [],
    secrecyHits: [],
    secrecyClearedReason: null,
    tree,
  } as const;
  const stamp = { level: 'mật', form: 'stamp', blockIndex: 0, text: 'MẬT' } as const;
  const error = { code: 'duplicate', severity: 'error' } as const;
  const warning = { code: 'gap', severity: 'warning' } as const;
  test.each([
    ['nothing', {}, 1, '', undefined],
    ['a warning is shown, not a bar', { diagnostics: [warning] }, 1, '', undefined],
    ['an error without a reason', { diagnostics: [error] }, 1, '', 'errorsUnresolved'],
    ['an error accepted with a reason', { diagnostics: [error] }, 1, 'Bản giấy vậy.', undefined],
    ['a stamp, even with a reason for errors', { secrecyHits: [stamp] }, 1, 'x', 'stampUnresolved'],
    [
      'a stamp that was cleared',
      { secrecyHits: [stamp], secrecyClearedReason: 'Không phải.' },
      1,
      '',
      undefined,
    ],
    ['a newer version is confirmed already', {}, 3, '', 'olderThanConfirmed'],
    ['no text', { tree: { ...tree, body: [] } }, 1, 'x', 'noText'],
    ['it is confirmed', { state: 'confirmed' }, 1, '', 'notInReview'],
    ['it was discarded', { state: 'discarded' }, 1, '', 'notInReview'],
  ] as const)('%s', (_what, given, latestConfirmedOrdinal, errorsAcceptedReason, expected) => {
    const context = { latestConfirmedOrdinal, errorsAcceptedReason, lineageOpen: 0 };
    expect(whyNotConfirm({ ...fine, ...given }, context)).toBe(expected);
  });

  test('a doubtful pair about which nobody has said anything', () => {
    const context = { latestConfirmedOrdinal: 1, errorsAcceptedReason: '', lineageOpen: 1 };
    expect(whyNotConfirm(fine, context)).toBe('lineageOpen');
  });
});
