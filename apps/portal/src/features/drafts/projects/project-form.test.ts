import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { projectFieldErrors, screeningFieldErrors } from '#text/vi/drafts.ts';
import { screeningSchema } from '../screening/screening.schema.ts';
import { fieldTexts, firstIssues, readProjectForm, typedFrom } from './project-form.ts';

const FULL = {
  title: 'Nghị quyết  về hỗ trợ\u200b đổi mới'.normalize('NFD'),
  shortTitle: ' Hỗ trợ đổi mới ',
  documentType: 'provinceCouncilResolution',
  level: '',
  issuingBody: 'Hội đồng nhân dân tỉnh',
  symbol: '',
  legalForce: 'legal',
  legalForceReason: 'Áp dụng chung.',
  summary: 'Một.\r\nHai.',
  changesSummary: '',
  affectedGroups: 'Hộ kinh doanh; Hợp tác xã\n\nHộ kinh doanh',
};

describe('the form of a draft', () => {
  test('what is typed is made uniform; the level follows from the type', () => {
    expect(readProjectForm(FULL)).toEqual({
      ok: true,
      input: {
        ...FULL,
        title: 'Nghị quyết về hỗ trợ đổi mới',
        shortTitle: 'Hỗ trợ đổi mới',
        level: 'province',
        summary: 'Một.\nHai.',
        affectedGroups: ['Hộ kinh doanh', 'Hợp tác xã'],
      },
    });
  });

  test.each([
    [
      'an empty form, with the radio left out by the browser',
      {},
      ['title', 'shortTitle', 'documentType', 'issuingBody', 'legalForce', 'legalForceReason'],
    ],
    ['a field of 1 MB', { ...FULL, title: 'a'.repeat(1_000_000) }, ['title']],
    ['another kind without its level', { ...FULL, documentType: 'other' }, ['level']],
    ['a type nobody knows', { ...FULL, documentType: 'constructor' }, ['documentType']],
    ['a field of spaces', { ...FULL, shortTitle: ' \u200b\u00a0 ' }, ['shortTitle']],
    [
      '31 groups',
      { ...FULL, affectedGroups: Array.from({ length: 31 }, (_, i) => `Nhóm ${i}`).join('\n') },
      ['affectedGroups'],
    ],
  ])('%s is refused with a sentence per field', (_what, typed, fields) => {
    const read = readProjectForm(typed as Record<string, string>);
    if (read.ok) throw new Error('accepted');
    const sentences = fieldTexts(read.errors, projectFieldErrors);
    expect(Object.keys(sentences).sort()).toEqual([...fields].sort());
    for (const sentence of Object.values(sentences)) expect(sentence).not.toBe('');
  });

  test('the form shows a draft as it was typed', () => {
    const read = readProjectForm(FULL);
    if (!read.ok) throw new Error('refused');
    const again = readProjectForm(
      typedFrom({ ...read.input, affectedGroups: read.input.affectedGroups } as never),
    );
    expect(again).toEqual(read);
  });
});

test('an empty form of screening gets a sentence for every field', () => {
  const read = v.safeParse(screeningSchema, { version: '1' });
  const sentences = Object.values(fieldTexts(firstIssues(read.issues ?? []), screeningFieldErrors as never));
  expect(sentences).toHaveLength(9);
  for (const sentence of sentences) expect(sentence).not.toBe('');
});
