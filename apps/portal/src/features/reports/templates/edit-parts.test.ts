import { describe, expect, test } from 'vitest';
import { type NewWords, withMoved, withoutPart, withPart, withTyped, wrongPlaces } from './edit-parts.ts';
import { NATIONAL_TEMPLATES, nationalTemplate } from './national-templates.ts';
import { narrativeParts } from './report-template.ts';

const words: NewWords = { heading: 'Mới', sentence: 'Có {draftsLed}.', label: 'Ô', lead: 'Gồm:' };
const short = nationalTemplate('communeShort');

test.each(NATIONAL_TEMPLATES.map((template) => [template.code, template] as const))(
  '%s: saved without a field it is what it was',
  (_, template) => {
    expect(withTyped(template, {})).toEqual(template);
  },
);

describe('texts', () => {
  const at = short.parts.findIndex(({ kind }) => kind === 'narrative');
  test('label, hint and the tick of a box', () => {
    const typed = { [`p${at}.here`]: '1', [`p${at}.label`]: 'Đã làm gì', [`p${at}.required`]: 'on' };
    expect(withTyped(short, typed).parts[at]).toMatchObject({
      key: 'awareness',
      label: 'Đã làm gì',
      required: true,
    });
    const off = withTyped(withTyped(short, typed), { [`p${at}.here`]: '1' }).parts[at];
    expect(off).not.toHaveProperty('required');
  });
  test('the space at the edge of a phrase stays, a line break in it does not', () => {
    const sentence = short.parts.findIndex(({ kind }) => kind === 'sentence');
    const part = withTyped(short, { [`p${sentence}.f0`]: 'Theo {request},\r\n ' }).parts[sentence];
    expect(part?.kind === 'sentence' && part.phrases[0]?.text).toBe('Theo {request},  ');
  });
  test('recipients by line; a template never loses its name', () => {
    expect(withTyped(short, { recipients: 'Như trên;\n\n Lưu: VT. ', name: ' ' })).toMatchObject({
      recipients: ['Như trên;', 'Lưu: VT.'],
      name: short.name,
    });
  });
});

describe('parts', () => {
  test('added behind a place, moved, dropped; at the edge nothing moves', () => {
    const added = withPart(short, 'list:issued', 0, words);
    expect(added.parts[1]).toEqual({ kind: 'list', of: 'issued', lead: 'Gồm:' });
    expect(withMoved(added, 1, -1).parts[0]).toEqual(added.parts[1]);
    expect(withMoved(added, 0, -1)).toBe(added);
    expect(withoutPart(added, 1)).toEqual(short);
  });
  test('boxes that are added have keys of their own', () => {
    const twice = withPart(withPart(short, 'narrative', 99, words), 'narrative', 99, words);
    const keys = narrativeParts(twice).map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(['own1', 'own2']);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('a name in braces that nothing knows is told', () => {
    expect(wrongPlaces(withPart(short, 'sentence', 0, { ...words, sentence: '{draftLed} {body}' }))).toEqual([
      'draftLed',
    ]);
    expect(wrongPlaces(withPart(short, 'sentence', 0, words))).toEqual([]);
  });
});
