import { describe, expect, test } from 'vitest';
import { anOrganisation, aRelation, aSuccession } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { matchRegister } from './match-register.server.ts';
import { type MatchBody, matchUnit } from './unit-match.ts';

const body = (id: string, name: string, more: Partial<MatchBody> = {}): MatchBody => ({
  ...{ id, name, shortName: name, territory: 'tỉnh Bình Xuyên', validFrom: '2010-01-01', validTo: null },
  ...more,
});
const register = {
  bodies: [
    body('tp', 'Sở Tư pháp tỉnh Bình Xuyên', { shortName: 'STP' }),
    body('kh', 'Sở Khoa học và Công nghệ'),
    body('tt', 'Sở Thông tin và Truyền thông', { validTo: '2025-02-28' }),
    body('vh', 'Sở Văn hóa, Thể thao và Du lịch'),
    body('vp', 'Văn phòng'),
    body('vp2', 'Văn phòng', { territory: 'xã An Hòa' }),
    body('tra', 'Thanh tra Sở'),
    body('bao', 'Báo Bình Xuyên', { validTo: '2025-06-30' }),
    body('dai', 'Đài truyền thanh huyện', { validTo: '2025-06-30' }),
    body('ub', 'Ủy ban nhân dân xã An Hòa'),
  ],
  successions: [
    { organisationId: 'tt', successorId: 'kh', takesOverOn: '2025-03-01', legalBasis: null },
    { organisationId: 'bao', successorId: 'vh', takesOverOn: '2025-07-01', legalBasis: null },
    { organisationId: 'bao', successorId: 'kh', takesOverOn: '2025-07-01', legalBasis: null },
  ],
  ownIds: new Set(['kh', 'vp', 'tra']),
  day: '2026-03-01',
};

describe('Which body a printed name means is proposed with its reason, never decided', () => {
  test.each([
    ['Sở Khoa học và Công nghệ', 'sameName', 'sure', ['kh']],
    ['STP', 'sameName', 'sure', ['tp']],
    // The office of our own house comes before one of the same name elsewhere.
    ['Văn phòng', 'sameName', 'sure', ['vp']],
    ['Sở KH&CN', 'otherSpelling', 'likely', ['kh']],
    ['UBND xã An Hoà', 'otherSpelling', 'likely', ['ub']],
    ['Văn phòng Sở', 'ownUnit', 'likely', ['vp']],
    ['Sở Tư pháp', 'withPlace', 'likely', ['tp']],
    ['Sở Tư pháp tỉnh', 'withPlace', 'likely', ['tp']],
    ['Sở Thông tin và Truyền thông', 'successor', 'likely', ['kh']],
    ['Sở TT&TT', 'successor', 'likely', ['kh']],
    ['Báo Bình Xuyên', 'successor', 'unsure', ['vh', 'kh']],
    ['Đài Truyền thanh huyện', 'noSuccessor', 'unsure', []],
    ['các sở, ban, ngành', 'collective', 'unsure', []],
    ['Câu lạc bộ Hoa Sen', 'unknown', 'unsure', []],
  ])('%s: %s, %s', (name, reason, confidence, organisationIds) => {
    expect(matchUnit(name, register)).toMatchObject({ reason, confidence, organisationIds });
  });

  test('before it ended, the body itself is meant', () => {
    expect(matchUnit('Sở Thông tin và Truyền thông', { ...register, day: '2024-05-01' })).toMatchObject({
      ...{ reason: 'sameName', organisationIds: ['tt'], endedId: null },
    });
  });

  test('of two living bodies of one name a person chooses', () => {
    const other = { ...register, ownIds: new Set<string>() };
    expect(matchUnit('Văn phòng', other)).toMatchObject({
      reason: 'several',
      confidence: 'unsure',
      organisationIds: ['vp', 'vp2'],
    });
  });
});

describe('in the register', () => {
  const platform = usePlatform('2026-11-23T02:00:00Z');

  test('a chain of mergers is followed to who exists on the day; units of the house are known', async () => {
    const { db } = platform();
    const first = await anOrganisation(db, {
      name: 'Ban Cơ yếu thử',
      shortName: 'BCY thử',
      validTo: '2023-12-31',
    });
    const second = await anOrganisation(db, {
      name: 'Ban Mật mã thử',
      shortName: 'BMM thử',
      validFrom: '2024-01-01',
      validTo: '2025-06-30',
    });
    const third = await anOrganisation(db, { name: 'Sở An ninh thử', shortName: 'SAN thử' });
    const office = await anOrganisation(db, { name: 'Văn phòng thử', shortName: 'VP thử', level: 'unit' });
    await aSuccession(db, first, second, '2024-01-01');
    await aSuccession(db, second, third, '2025-07-01');
    await aRelation(db, 'belongsTo', office, third);
    const found = await matchRegister(db, third.id, '2026-11-23');
    expect(matchUnit('Ban Cơ yếu thử', found)).toEqual({
      ...{ reason: 'successor', confidence: 'likely', organisationIds: [third.id], endedId: first.id },
    });
    expect(found.ownIds).toEqual(new Set([third.id, office.id]));
  });
});
