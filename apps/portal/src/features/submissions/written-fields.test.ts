import * as v from 'valibot';
import { expect, test } from 'vitest';
import { addPictureSchema } from '#features/news/pictures/picture.schema.ts';
import { createPieceSchema } from '#features/news/piece.schema.ts';
import { recordActivitySchema } from '#features/outreach/activity.schema.ts';
import { addChannelSchema } from '#features/outreach/channels/channel.schema.ts';
import { addLineSchema } from '#features/outreach/plan/plan.schema.ts';
import { lineField, wordsField } from './written-fields.ts';

test.each([
  ['a NUL, which no database keeps', 'Loa\u0000 thôn', 'Loa thôn'],
  ['what turns the words beside it', 'anh\u202Egnp.exe\u2066', 'anhgnp.exe'],
  ['a line break in a name', 'Loa\nthôn\r\nĐông', 'Loa thôn Đông'],
  ['two ways to write a mark', 'Hội'.normalize('NFD'), 'Hội'],
  ['nothing but what nobody sees', '\u200B\u2060 \t', ''],
])('%s is cleaned', (_what, typed, expected) => {
  expect(v.parse(lineField(100), typed)).toBe(expected);
});

test('several lines stay several lines; what is too long is refused, never cut', () => {
  expect(v.parse(wordsField(100), 'Một\r\n\r\n\r\n\r\nHai\u0000')).toBe('Một\n\nHai');
  expect(v.safeParse(wordsField(3), 'bốn chữ').success).toBe(false);
  expect(v.parse(wordsField(3), undefined)).toBe('');
});

test('names of the desks of communication go through it', () => {
  const bad = 'Tên\u0000\u202E\nhai';
  const long = 'a'.repeat(5_000);
  const channel = { kind: 'loudspeaker', costRule: 'none', reachRule: 'said' };
  expect(v.parse(addChannelSchema, { ...channel, name: bad }).name).toBe('Tên hai');
  expect(v.safeParse(addChannelSchema, { ...channel, name: long }).success).toBe(false);
  const activity = { channel: 'press', heldOn: '2026-11-20' };
  expect(v.parse(recordActivitySchema, { ...activity, title: bad }).title).toBe('Tên hai');
  const line = { kind: 'press', version: '1' };
  expect(v.parse(addLineSchema, { ...line, audience: bad, message: bad })).toMatchObject({
    ...{ audience: 'Tên hai', message: 'Tên\nhai' },
  });
  expect(v.safeParse(addLineSchema, { ...line, audience: long }).success).toBe(false);
  expect(v.parse(createPieceSchema, { kind: 'news', title: bad, projectId: '' }).title).toBe('Tên hai');
  expect(v.safeParse(createPieceSchema, { kind: 'news', title: '\u200B', projectId: '' }).success).toBe(
    false,
  );
  expect(v.parse(addPictureSchema, { version: '1', alt: bad }).alt).toBe('Tên hai');
});
