import { expect, test } from 'vitest';
import { isId, newId, newToken } from './ids.ts';

test('ids are UUIDs of version 7, sorted by time', () => {
  const ids = [1, 2, 3].map((second) => newId(new Date(second * 1_000)));
  expect(ids).toEqual([...ids].sort());
  expect(ids.every(isId)).toBe(true);
  expect(ids[0]).toMatch(/^00000000-03e8-7[0-9a-f]{3}-[89ab]/);
});

test('ids of one instant are sorted as they were made', () => {
  const at = new Date('2026-11-23T02:00:00Z');
  const ids = Array.from({ length: 10_000 }, () => newId(at));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.every(isId)).toBe(true);
});

test.each([
  '',
  'x',
  '019AA000-0000-7000-8000-000000000000',
  "' or 1=1",
  '019aa000-0000-7000-8000-00000000000',
])('%j is no id', (value) => {
  expect(isId(value)).toBe(false);
});

test('a token has 192 bits', () => {
  expect(newToken()).toMatch(/^[A-Za-z0-9_-]{32}$/);
});
