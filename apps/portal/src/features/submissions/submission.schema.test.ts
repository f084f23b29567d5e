import { describe, expect, test } from 'vitest';
import { submissionErrors as say } from '#text/vi/submissions.ts';
import { afterStep, emptyForm, type OpinionFormValues, readOpinionForm, stepOf } from './opinion-form.ts';
import { checkOpinionForm, formFrom, LONGEST_TEXT, MOST_OPINIONS } from './submission.schema.ts';

const opinion = { unit: 'dieu-3', quote: '', position: 'amend', text: 'Nên ghi rõ mức.', wording: '' };
const form: OpinionFormValues = { ...emptyForm([], ''), opinions: [opinion] };

function check(given: Partial<OpinionFormValues>) {
  const checked = checkOpinionForm({ ...form, ...given });
  return checked.ok ? checked.content : checked.errors;
}

describe('what may be sent', () => {
  const NFD = 'Mức hỗ trợ'.normalize('NFD');
  test.each([
    ['text is stored NFC', NFD, 'Mức hỗ trợ'],
    ['zero-width and direction marks do not stand in it', 'Mức\u200b \u202ehỗ\u2066 trợ\u2069', 'Mức hỗ trợ'],
    [
      'PostgreSQL cannot hold a NUL; a lone surrogate is no character',
      'Mức\u0000 hỗ trợ\ud800',
      'Mức hỗ trợ\ufffd',
    ],
    ['markup is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['line breaks stay', 'một\r\nhai', 'một\nhai'],
  ])('%s', (_why, typed, stored) => {
    expect(check({ opinions: [{ ...opinion, text: typed }] })).toMatchObject({
      opinions: [{ text: stored }],
    });
  });

  test.each([
    ['a text of the longest allowed length', { opinions: [{ ...opinion, text: 'ơ'.repeat(LONGEST_TEXT) }] }],
    ['agreement needs no words', { opinions: [{ ...opinion, position: 'agree', text: '' }] }],
    ['a suggested wording is enough', { opinions: [{ ...opinion, text: '', wording: 'Câu mới.' }] }],
    [
      'a place left empty beside a filled one',
      { opinions: [opinion, { ...opinion, position: '', text: '' }] },
    ],
    ['an e-mail address with consent', { email: 'a@vidu.vn', consentAnswerByEmail: true }],
    ['nobody has to say who they are', { category: '', place: '', name: '' }],
  ])('%s', (_why, given) => {
    expect(check(given)).toHaveProperty('opinions');
  });
});

describe('what is refused, and where', () => {
  test.each<[string, Partial<OpinionFormValues>, Record<string, string>]>([
    [
      'nothing written',
      { opinions: [{ ...opinion, position: '', text: '' }] },
      { 'position.0': say.choosePosition },
    ],
    ['no place at all', { opinions: [] }, { 'text.0': say.nothingWritten }],
    [
      'a position that was invented',
      { opinions: [{ ...opinion, position: 'maybe' }] },
      { 'position.0': say.choosePosition },
    ],
    [
      'a wish without words',
      { opinions: [{ ...opinion, text: ' \u200b ' }] },
      { 'text.0': say.writeSomething },
    ],
    [
      'a text one letter too long is not cut',
      { opinions: [opinion, { ...opinion, text: 'a'.repeat(LONGEST_TEXT + 1) }] },
      { 'text.1': say.textTooLong(LONGEST_TEXT + 1) },
    ],
    [
      'the error stands at the place that was typed, not at its number among the filled ones',
      {
        opinions: [
          { ...opinion, position: '', text: '' },
          { ...opinion, text: '' },
        ],
      },
      { 'text.1': say.writeSomething },
    ],
    [
      'more places than one submission may have',
      { opinions: Array.from({ length: MOST_OPINIONS + 1 }, () => opinion) },
      { 'text.0': say.tooManyOpinions(MOST_OPINIONS) },
    ],
    ['an address without a purpose', { email: 'a@vidu.vn' }, { consentAnswerByEmail: say.consentOrNoEmail }],
    ['consent without an address', { consentAnswerByEmail: true }, { email: say.emailMissing }],
    ['a name to be printed that was not given', { consentPublishName: true }, { name: say.nameMissing }],
    ['a wrong address', { email: 'a@', consentAnswerByEmail: true }, { email: say.emailWrong }],
    [
      'a body cannot speak through the public form',
      { category: 'stateBody' },
      { category: say.chooseCategory },
    ],
  ])('%s', (_why, given, errors) => {
    expect(check(given)).toEqual(errors);
  });
});

describe('the form without script', () => {
  const posted = new FormData();
  for (const [name, value] of [
    ['unit.0', 'dieu-1'],
    ['text.0', 'Một'],
    ['unit.2', 'dieu-3'],
    ['text.2', 'Ba'],
    ['consentPublishName', 'on'],
  ] as const) {
    posted.append(name, value);
  }

  test('reads every place in order, gaps included', () => {
    const values = readOpinionForm(posted);
    expect(values.opinions.map(({ unit, text }) => [unit, text])).toEqual([
      ['dieu-1', 'Một'],
      ['dieu-3', 'Ba'],
    ]);
    expect(values).toMatchObject({ consentPublishName: true, consentAnswerByEmail: false });
  });

  test('one more place keeps what was typed; the last place cannot be taken away', () => {
    const values = readOpinionForm(posted);
    expect(afterStep(values, { kind: 'add' }).opinions.map(({ text }) => text)).toEqual(['Một', 'Ba', '']);
    expect(afterStep(values, { kind: 'remove', index: 0 }).opinions.map(({ text }) => text)).toEqual(['Ba']);
    expect(afterStep(form, { kind: 'remove', index: 0 })).toEqual(form);
    posted.append('remove', '1');
    expect(stepOf(posted)).toEqual({ kind: 'remove', index: 1 });
  });

  test('what a server draft holds gives the same form again', () => {
    const checked = checkOpinionForm({
      ...form,
      category: 'citizen',
      email: 'a@vidu.vn',
      consentAnswerByEmail: true,
    });
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
    expect(checkOpinionForm(formFrom(checked.content, ''))).toEqual(checked);
  });
});

test.each([
  ['spaces between two words', ' '],
  ['tabs', '\t'],
  ['spaces and line breaks', ' \n'],
  ['wide spaces', '\u3000'],
])('a megabyte of %s does not hold the process up', (_what, pump) => {
  const began = performance.now();
  check({ opinions: [{ ...opinion, text: `a${pump.repeat(1_000_000 / pump.length)}b` }] });
  expect(performance.now() - began).toBeLessThan(30_000);
});

test('a quotation is as long as an opinion at most', () => {
  const errors = check({ opinions: [{ ...opinion, quote: 'ơ'.repeat(LONGEST_TEXT + 1) }] });
  expect(errors).toEqual({ 'text.0': say.quoteTooLong });
});

describe('a form with more places than there are', () => {
  const posted = (places: number) => {
    const data = new FormData();
    for (let i = 0; i < places; i += 1) data.set(`unit.${i}`, '');
    data.set(`text.${places - 1}`, 'cuối');
    return data;
  };

  test('made by a program, is read as far as it takes to refuse it', () => {
    const values = readOpinionForm(posted(9_999));
    expect(values.opinions).toHaveLength(MOST_OPINIONS + 1);
    const whole = readOpinionForm(posted(MOST_OPINIONS));
    expect(whole.opinions.at(-1)?.text).toBe('cuối');
  });

  test('"add" stops at the most that can be sent', () => {
    const full = { ...form, opinions: Array.from({ length: MOST_OPINIONS }, () => opinion) };
    expect(afterStep(full, { kind: 'add' }).opinions).toHaveLength(MOST_OPINIONS);
  });
});
