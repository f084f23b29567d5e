import { describe, expect, test } from 'vitest';
import { idToken, readIdToken } from './id-token.ts';

const secret = Buffer.alloc(32, 7);
const [one, two] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-0000000000ff'];

describe('a private link that is stored nowhere', () => {
  test('says the ids that it was made of', () => {
    expect(readIdToken('follow', 2, idToken('follow', [one, two], secret), secret)).toEqual([one, two]);
    expect(readIdToken('subscriber', 1, idToken('subscriber', [one], secret), secret)).toEqual([one]);
  });

  test('of one use serves for no other, and not under another key', () => {
    const token = idToken('gathering door', [one, two], secret);
    expect(readIdToken('gathering own', 2, token, secret)).toBeUndefined();
    expect(readIdToken('gathering door', 2, token, Buffer.alloc(32, 8))).toBeUndefined();
    expect(readIdToken('gathering door', 1, token, secret)).toBeUndefined();
  });

  test('with one letter changed, cut or written otherwise opens nothing', () => {
    const token = idToken('follow', [one, two], secret);
    for (let at = 0; at < token.length; at += 1) {
      const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(readIdToken('follow', 2, other, secret)).toBeUndefined();
    }
    for (const bad of ['', token.slice(0, -1), `${token}=`, `${token} `, 'ô'.repeat(67)])
      expect(readIdToken('follow', 2, bad, secret)).toBeUndefined();
  });
});
