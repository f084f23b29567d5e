import { expect, test } from 'vitest';
import { tombstonesIn } from './purges.ts';

const LINE = JSON.stringify({
  number: 'SC-2026-001',
  organisationId: '018f0000-0000-7000-8000-000000000001',
  documentId: '018f0000-0000-7000-8000-000000000002',
  sha256: 'a'.repeat(64),
  files: ['a'.repeat(64)],
  reason: 'Đăng nhầm.',
  reportedAt: '2026-11-23T02:00:00.000Z',
});

test('the list that is kept beside the backups is read back; nothing is purged by a line that is none', () => {
  expect(tombstonesIn(`${LINE}\n\n${LINE}\n`)).toMatchObject({ purges: [{}, {}], erasures: [] });
  expect(tombstonesIn('')).toEqual({ purges: [], erasures: [] });
  for (const broken of ['x', '{}', LINE.replace('SC-2026-001', '1'), LINE.replace(/a{64}/, '../a')])
    expect(tombstonesIn(`${LINE}\n${broken}`)).toBe(2);
});

test('erasures stand in the same list', () => {
  const erasure = {
    erasedSubmission: '018f0000-0000-7000-8000-000000000001',
    consultationId: '018f0000-0000-7000-8000-000000000002',
    ...{ cause: 'request', withMinutes: false, erasedAt: '2026-11-23T02:00:00.000Z' },
  };
  const list = `${LINE}\n${JSON.stringify(erasure)}\n`;
  expect(tombstonesIn(list)).toMatchObject({ purges: [{}], erasures: [erasure] });
  expect(tombstonesIn(JSON.stringify({ ...erasure, erasedSubmission: 'x' }))).toBe(1);
});
