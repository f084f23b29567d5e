import { blocksOfText, parse } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { printedForm } from '#test/paper/scans.ts';
import { proposalOf } from './proposal.ts';
import type { ReadBox } from './reading/boxes.ts';
import type { ReadBlock, ReadFields } from './reading/read-picture.server.ts';
import { NOTHING_WRITTEN, type ReadWords } from './reading/read-words.server.ts';

const [layout] = printedForm({ consultationId: '01a1f6e5-8780-7116-871b-837f5d6029fd', articles: [] });
const { tree } = parse(blocksOfText(SHORT_LAW));
const NAMES = ['agree', 'amend', 'disagree', 'ask'];
/** `x` ticked, `?` perhaps, `o` perhaps not, `.` empty. */
const boxes = (names: readonly string[], marks: string): ReadBox[] =>
  names.map((name, at) => ({
    name,
    ticked: 'x?'.includes(marks[at] ?? '.'),
    sure: 'x.'.includes(marks[at] ?? '.'),
  }));
const said = (words: string, sure = true): ReadWords => ({ ink: true, words, sure });
const block = (marks = '....', text = NOTHING_WRITTEN, place: ReadBlock['place'] = {}): ReadBlock => ({
  ...{ positions: boxes(NAMES, marks), text, place },
});
const fields = (given: Partial<ReadFields> = {}): ReadFields => ({
  categories: boxes(['citizen', 'household'], 'x.'),
  consents: boxes(['consentPublishName', 'consentAnswerByEmail'], '..'),
  lines: { place: said('Thôn Đoài') },
  blocks: [block('x...'), block(), block(), block()],
  ...given,
});
const proposed = (given: Partial<ReadFields>) =>
  proposalOf([{ layout: layout!, fields: fields(given) }], tree);
const firstOpen = (marks: string, text: ReadWords, place: ReadBlock['place'] = {}) =>
  proposed({ blocks: [block('x...'), block(marks, text, place), block(), block()] });

describe('what is proposed of a form', () => {
  test('all that was read surely, and no doubt', () => {
    const { values, points, doubts } = proposed({});
    expect(values).toEqual({ category: 'citizen', place: 'Thôn Đoài' });
    expect(points.map(({ position }) => position)).toEqual(['agree', '', '', '']);
    expect(doubts).toEqual([]);
  });

  test.each([
    [
      'two boxes ticked: none is proposed',
      { categories: boxes(['citizen', 'household'], 'xx') },
      ['category'],
    ],
    [
      'one perhaps ticked: proposed with a doubt',
      { categories: boxes(['citizen', 'household'], '?.') },
      ['category'],
    ],
    ['none ticked', { categories: boxes(['citizen', 'household'], '..') }, ['category']],
    ['another that is perhaps ticked', { categories: boxes(['citizen', 'household'], 'xo') }, ['category']],
    [
      'a consent that is not certain',
      { consents: boxes(['consentPublishName'], '?') },
      ['consentPublishName'],
    ],
    ['words that are not certain', { lines: { place: said('Thôn Đoai', false) } }, ['place']],
  ])('%s', (_, given, doubts) => {
    expect(proposed(given).doubts).toEqual(doubts);
  });

  test('a consent is none until it is certain', () => {
    expect(proposed({ consents: boxes(['consentPublishName'], '?') }).values).not.toHaveProperty(
      'consentPublishName',
    );
  });

  test.each([
    ['number and clause', { article: said('2'), clause: said('1') }, 'khoản 1 Điều 2', []],
    ['a digit that is not certain', { article: said('2', false) }, 'Điều 2', ['unit.1']],
    ['an article that the draft does not have', { article: said('99') }, 'Đ99', ['unit.1']],
    ['digits that could not be read', { article: said('', false) }, '', ['unit.1']],
    ['no number at all', {}, '', ['unit.1']],
  ])('the place of an open block, %s', (_, place, unit, doubts) => {
    const found = firstOpen('.x..', said('Nên bỏ.'), place);
    expect(found.points[1]?.unit).toBe(unit);
    expect(found.doubts).toEqual(doubts);
  });

  test('words without a box are doubtful: nobody guesses what the person wants', () => {
    const found = firstOpen('....', said('Nên bỏ.'), { article: said('2') });
    expect(found.points[1]?.position).toBe('');
    expect(found.doubts).toEqual(['position.1']);
    expect(found.inked).toContain('text.1');
  });
});
