import { readFileSync } from 'node:fs';
import { blocksOfText, parse } from '@danban/legal-text';
import { expect, test } from 'vitest';
import { changeInEnglish } from '#text/en/compare.ts';
import { comparisonReadingOf } from './comparison-reading.ts';

const tree = (name: string) =>
  parse(blocksOfText(readFileSync(new URL(`../../../../db/seeds/drafts/${name}`, import.meta.url), 'utf8')))
    .tree;
const first = { tree: tree('nq-ho-tro-doi-moi-cong-nghe.v1.txt'), ordinal: 1 };
const second = { tree: tree('nq-ho-tro-doi-moi-cong-nghe.v2.txt'), ordinal: 2 };

test('mới, sửa, bỏ, chuyển by article; every link has its target, every target one id', () => {
  const { articles, unchanged, html } = comparisonReadingOf(first, second);
  const named = (kind: string) =>
    articles.filter((article) => article.kind === kind).map(({ title }) => title.split('.')[0]);
  expect(named('removed')).toEqual(['Điều 17']);
  expect(named('moved')).toEqual(['Điều 11']);
  expect(named('changed')).toEqual(
    ['3', '4', '7', '8', '10', '12', '13', '15', '17', '18', '19', '22'].map((n) => `Điều ${n}`),
  );
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { anchor } of articles) expect(ids).toContain(anchor);
  expect(unchanged.length + articles.filter(({ kind }) => kind !== 'removed').length).toBe(26);
});

test('what went out of an article that lives on under another number is told there', () => {
  const article = comparisonReadingOf(first, second).articles.find(({ anchor }) => anchor === 'so-dieu-17');
  expect(article?.inside).toContainEqual({ kind: 'removed', citation: 'điểm đ khoản 1 Điều 18' });
});

test('old and new stand apart and in one; words of people are escaped', () => {
  const [a, b] = [
    'Điều 1. Một\nHộ <b>nghèo</b> được giảm một nửa.',
    'Điều 1. Một\nHộ <b>nghèo</b> được giảm hết.',
  ];
  const { html } = comparisonReadingOf(
    { tree: parse(blocksOfText(a)).tree, ordinal: 1 },
    { tree: parse(blocksOfText(b)).tree, ordinal: 3 },
  );
  expect(html).toContain('Bản 1');
  expect(html).toContain('Bản 3');
  expect(html).toContain('<del>một nửa</del>');
  expect(html).toContain('<ins>hết</ins>');
  expect(html).toContain('&lt;b>nghèo');
  expect(html).not.toContain('<b>nghèo');
});

test('on an English page our words are said to be English, citations inside them Vietnamese; the texts are the same', () => {
  const around = { language: 'en', words: changeInEnglish } as const;
  const { html } = comparisonReadingOf(first, second, undefined, around);
  const vietnamese = comparisonReadingOf(first, second).html;
  expect(html).toContain('<span class="tag tag-strong" lang="en">Changed</span>');
  expect(html).toContain('<h4 lang="en">Version 2</h4>');
  expect(html).toMatch(/<small class="soft" lang="en">\(was <span lang="vi">[^<]*Điều/);
  const texts = (of: string) =>
    [...of.matchAll(/<p class="keep-lines">(.*?)<\/p>/gs)].map((match) => match[1]);
  expect(texts(html)).toEqual(texts(vietnamese));
  expect(vietnamese).not.toContain('lang=');
});

test('two equal texts have nothing to tell', () => {
  expect(comparisonReadingOf(first, { ...first, ordinal: 2 })).toMatchObject({ articles: [], html: '' });
});
