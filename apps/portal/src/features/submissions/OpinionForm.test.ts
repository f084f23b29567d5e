import { articlesOf, blocksOfText, parse } from '@danban/legal-text';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { articleChoices, choicesWith, chosenTexts, countsByArticle } from './article-counts.ts';
import OpinionForm from './OpinionForm.svelte';
import { emptyForm } from './opinion-form.ts';
import { qrPath } from './qr.ts';

const { tree } = parse(blocksOfText(SHORT_LAW));
const units = articleChoices(tree);
const props = { values: emptyForm(['dieu-2'], 'm.x'), errors: {}, units, action: '', send: 'Xem lại' };

describe('the form as a page without script', () => {
  test('nothing is ticked, nothing is remembered, the trap is not reachable', () => {
    const { body } = render(OpinionForm, { props });
    expect(body).not.toMatch(/<input[^>]*checked/);
    expect(body).toMatch(/name="website" tabindex="-1"/);
    expect(body).toMatch(/value="dieu-2" selected/);
    expect(body).not.toMatch(/<script|style="/);
  });

  test('what was typed comes back as text', () => {
    const typed = '</textarea><script>alert(1)</script>';
    const values = {
      ...props.values,
      opinions: [{ ...props.values.opinions[0]!, text: typed }],
      place: '"><b>',
    };
    const { body } = render(OpinionForm, { props: { ...props, values } });
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;/textarea>');
    expect(body).not.toContain('"><b>');
  });

  test('an error stands beside its field and in the summary', () => {
    const { body } = render(OpinionForm, { props: { ...props, errors: { 'text.0': 'Viết ý kiến.' } } });
    expect(body.match(/Viết ý kiến\./g)).toHaveLength(2);
    expect(body).toMatch(/href="#f-text-0"/);
    expect(body).toMatch(/aria-invalid="true"/);
  });
});

describe('places of the text', () => {
  test('articles under their chapter; a clause that somebody came from is added', () => {
    expect(units.map(({ value, group }) => [value, group])).toEqual([
      ['dieu-1', 'Chương I QUY ĐỊNH CHUNG'],
      ['dieu-2', 'Chương I QUY ĐỊNH CHUNG'],
      ['dieu-3', 'Chương II VIỆC CỦA TỔ'],
    ]);
    expect(choicesWith(tree, units, ['dieu-3__khoan-2', 'dieu-1', 'dieu-77'])[0]).toEqual({
      value: 'dieu-3__khoan-2',
      label: 'khoản 2 Điều 3',
    });
    expect(Object.keys(chosenTexts(tree, ['dieu-3__khoan-2', 'dieu-77']))).toEqual(['dieu-3__khoan-2']);
  });

  test('an article counts what is inside it; similar numbers are other articles', () => {
    const byUnit = new Map([
      ['dieu-1', 1],
      ['dieu-3', 2],
      ['dieu-3__khoan-1__diem-a', 3],
      ['dieu-33', 9],
      [null, 4],
    ]);
    expect(countsByArticle(new Set(articlesOf(tree).map(({ id }) => id)), byUnit)).toEqual({
      'dieu-1': 1,
      'dieu-3': 5,
    });
  });
});

test('a QR code has its three corners and quiet zone', () => {
  const { size, path } = qrPath('http://127.0.0.1/gop-y/ABCD');
  expect(size).toBeGreaterThanOrEqual(29);
  expect(path.startsWith('M4 4h1v1h-1z')).toBe(true);
});
