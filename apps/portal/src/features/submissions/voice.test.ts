import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingClassOf } from './counting-class.ts';
import { filledTooFast, signFillTime } from './fill-time.ts';
import { fingerprint } from './fingerprint.ts';
import { labelWithName, publicLabel } from './public-label.ts';
import { newReceiptCode, parseReceiptCode } from './receipt.ts';
import type { Channel, ContributorCategory, CountingClass } from './submission.ts';
import { writtenWords } from './written-words.ts';

describe('who speaks, in public', () => {
  test.each<[ContributorCategory, string, string | null, string]>([
    ['citizen', 'xã Khoái Châu', null, 'Người dân, xã Khoái Châu'],
    ['citizen', '', null, 'Người dân'],
    ['unstated', '', null, 'Người góp ý'],
    ['stateBody', 'tỉnh Hưng Yên', 'Sở Tài chính', 'Sở Tài chính'],
  ])('%s, "%s", %s → %s', (category, place, body, label) => {
    expect(publicLabel(category, place, body)).toBe(label);
  });

  test('a name stands beside the category only with its own consent', () => {
    expect(labelWithName('Người dân', 'Người Thử', false)).toBe('Người dân');
    expect(labelWithName('Người dân', 'Người Thử', true)).toBe('Người Thử (Người dân)');
    expect(labelWithName('Người dân', null, true)).toBe('Người dân');
  });
});

describe('as whose contribution it counts', () => {
  test.each<[Channel, ContributorCategory, CountingClass]>([
    ['portal', 'citizen', 'individual'],
    ['portal', 'unstated', 'individual'],
    ['meeting', 'household', 'household'],
    ['portal', 'businessHousehold', 'household'],
    ['portal', 'enterprise', 'organisation'],
    ['organisationLetter', 'stateBody', 'body'],
    ['organisationLetter', 'fatherlandFront', 'body'],
    // A letter speaks for who sent it, even when the category names a person.
    ['organisationLetter', 'expert', 'organisation'],
    ['internal', 'citizen', 'staff'],
  ])('%s, %s → %s', (channel, category, expected) => {
    expect(countingClassOf(channel, category)).toBe(expected);
  });
});

describe('fingerprint', () => {
  const syllables = fc.array(fc.constantFrom('đất', 'đai', 'hỗ', 'trợ', 'hòa', 'giải', 'mức', '20'), {
    minLength: 1,
  });

  test('marks, case, spaces, punctuation and Unicode form do not matter', () => {
    fc.assert(
      fc.property(syllables, (words) => {
        const text = words.join(' ');
        const print = fingerprint(text);
        expect(fingerprint(text.normalize('NFD'))).toBe(print);
        expect(fingerprint(text.toUpperCase())).toBe(print);
        expect(fingerprint(`  ${words.join(',\n')}!`)).toBe(print);
        expect(fingerprint(text.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(print);
      }),
    );
  });

  test('another word is another text', () => {
    fc.assert(
      fc.property(syllables, fc.constantFrom('không', 'có'), (words, extra) => {
        expect(fingerprint([...words, extra].join(' '))).not.toBe(fingerprint(words.join(' ')));
      }),
    );
  });
});

test('writing words down twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = writtenWords(text);
      expect(writtenWords(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cc}(?<!\n)|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('a receipt code is read as people type it', () => {
  for (let i = 0; i < 50; i += 1) {
    const code = newReceiptCode();
    expect(parseReceiptCode(code)).toBe(code);
    expect(parseReceiptCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  }
  for (const wrong of ['', 'ABCD', '../../etc/passwd', '0000-0000-0000-0000', 'ABCD-EFGH-JKMN-PQRS-T']) {
    expect(parseReceiptCode(wrong)).toBeUndefined();
  }
});

describe('the time it took to fill the form in', () => {
  const secret = Buffer.alloc(32, 7);
  const made = new Date('2026-11-23T02:00:00Z');
  const after = (seconds: number) => new Date(made.getTime() + seconds * 1000);

  test.each([
    ['two seconds: no person', 2, true],
    ['three seconds', 3, false],
    ['a form that stood open for a week', 7 * 86_400, false],
    ['a form from the future', -60, true],
  ])('%s', (_why, seconds, tooFast) => {
    expect(filledTooFast(signFillTime(made, secret), after(seconds), secret)).toBe(tooFast);
  });

  test('an invented instant is no instant', () => {
    for (const field of ['', 'x', '.', `${(0).toString(36)}.AAAAAAAAAAAAAAAAAAAAAA`]) {
      expect(filledTooFast(field, after(60), secret)).toBe(true);
    }
  });
});
