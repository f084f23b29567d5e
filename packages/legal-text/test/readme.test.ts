import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

/** Runs the examples of a page as one program: every line that ends in "// value" must give that value. */
function runExamples(page: string): number {
  const text = readFileSync(new URL(page, import.meta.url), 'utf8');
  const code = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]).join('\n');
  const names = /import \{ (.*) \}/.exec(code)?.[1]?.split(', ') ?? [];
  let claims = 0;
  const body = stripTypeScriptTypes(code.replace(/^import .*$/m, ''))
    .split('\n')
    .map((line) => {
      const claim = /^(?!const )(.+); \/\/ (['[{\d].*)$/.exec(line);
      if (!claim) return line;
      claims += 1;
      return `check(${claim[1]}, ${claim[2]});`;
    });
  const check = (actual: unknown, expected: unknown): void => expect(actual).toEqual(expected);
  const values = names.map((name) => (library as Record<string, unknown>)[name]);
  expect(names.filter((name) => !(name in library))).toEqual([]);
  new Function('check', ...names, body.join('\n'))(check, ...values);
  return claims;
}

describe('the examples say what happens', () => {
  it('in the ten-line tour of the README', () => {
    expect(runExamples('../README.md')).toBe(3);
  });

  it('on the page about the data model', () => {
    expect(runExamples('../docs/data-model.md')).toBeGreaterThan(20);
  });
});

it('the data model page names every kind of unit', () => {
  const page = readFileSync(new URL('../docs/data-model.md', import.meta.url), 'utf8');
  const model = readFileSync(new URL('../src/model/node.ts', import.meta.url), 'utf8');
  const kinds = /export type UnitKind =([\s\S]*?);/.exec(model)![1]!.match(/(?<=')\w+(?=')/g)!;
  expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  expect(kinds.length).toBe(12);
});

it('the quoted words are the ones the README names', () => {
  const { blocksOfText, describeAnchor, parse } = library;
  const line =
    'Điều 1. Thời hạn\n1. Cơ quan trả lời trong thời hạn 20 ngày kể từ ngày nhận được ý kiến của người dân.';
  expect(describeAnchor(parse(blocksOfText(line)).tree, 'dieu-1__khoan-1', 42, 57).quote?.exact).toBe(
    'kể từ ngày nhận',
  );
});
