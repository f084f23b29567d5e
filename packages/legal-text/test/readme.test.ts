import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, it } from 'vitest';
import * as library from '../src/index.ts';

// Every line of the README's example that ends in "// value" is run and must give that value.
it('the ten-line tour of the README says what happens', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const names = /import \{ (.*) \}/.exec(code)?.[1]?.split(', ') ?? [];
  const claims: string[] = [];
  const body = stripTypeScriptTypes(code.replace(/^import .*$/m, ''))
    .split('\n')
    .map((line) => {
      const claim = /^(?!const )(.+); \/\/ (['[{\d].*)$/.exec(line);
      if (!claim) return line;
      claims.push(claim[1]!);
      return `check(${claim[1]}, ${claim[2]});`;
    });
  const check = (actual: unknown, expected: unknown): void => expect(actual).toEqual(expected);
  const values = names.map((name) => (library as Record<string, unknown>)[name]);
  new Function('check', ...names, body.join('\n'))(check, ...values);
  expect(claims.length).toBe(3);
});

it('the quoted words are the ones the README names', () => {
  const { blocksOfText, describeAnchor, parse } = library;
  const line =
    'Điều 1. Thời hạn\n1. Cơ quan trả lời trong thời hạn 20 ngày kể từ ngày nhận được ý kiến của người dân.';
  expect(describeAnchor(parse(blocksOfText(line)).tree, 'dieu-1__khoan-1', 42, 57).quote?.exact).toBe(
    'kể từ ngày nhận',
  );
});
