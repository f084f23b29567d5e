import { describe, expect, test } from 'vitest';
import { isValidOn, type Succession, successorsOn } from './organisation.ts';
import { slugOf } from './slug.ts';

describe('validity', () => {
  const rows: [sentence: string, from: string, to: string | null, day: string, expected: boolean][] = [
    ['its first day counts', '2025-07-01', null, '2025-07-01', true],
    ['the day before does not', '2025-07-01', null, '2025-06-30', false],
    ['its last day counts', '2022-03-30', '2025-06-30', '2025-06-30', true],
    ['the day after does not', '2022-03-30', '2025-06-30', '2025-07-01', false],
  ];
  test.each(rows)('%s', (_sentence, validFrom, validTo, day, expected) => {
    expect(isValidOn({ validFrom, validTo }, day)).toBe(expected);
  });
});

describe('who answers today for what an ended body did', () => {
  const LIVES: Record<string, [from: string, to: string]> = {
    oldProvinceA: ['2010-01-01', '2025-06-30'],
    oldProvinceB: ['2010-01-01', '2025-06-30'],
    province: ['2025-07-01', '9999-12-31'],
    district: ['2010-01-01', '2025-06-30'],
    communeNorth: ['2025-07-01', '9999-12-31'],
    communeSouth: ['2025-07-01', '9999-12-31'],
    informationDepartment: ['2010-01-01', '2025-02-28'],
    oldScience: ['2010-01-01', '2025-06-30'],
    science: ['2025-07-01', '9999-12-31'],
    closedForGood: ['2010-01-01', '2020-12-31'],
  };
  const existsOn = (id: string, day: string) => LIVES[id]![0] <= day && day <= LIVES[id]![1];
  const step = (organisationId: string, successorId: string, takesOverOn: string): Succession => ({
    organisationId,
    successorId,
    takesOverOn,
    legalBasis: null,
  });
  const STEPS = [
    step('oldProvinceA', 'province', '2025-07-01'),
    step('oldProvinceB', 'province', '2025-07-01'),
    step('district', 'communeNorth', '2025-07-01'),
    step('district', 'communeSouth', '2025-07-01'),
    step('informationDepartment', 'oldScience', '2025-03-01'),
    step('oldScience', 'science', '2025-07-01'),
  ];
  const rows: [sentence: string, id: string, day: string, expected: string[]][] = [
    ['a body that exists answers itself', 'oldProvinceA', '2025-06-30', ['oldProvinceA']],
    ['two provinces merged into one', 'oldProvinceB', '2026-11-23', ['province']],
    [
      'a district ended; several communes share what it did',
      'district',
      '2026-11-23',
      ['communeNorth', 'communeSouth'],
    ],
    ['two steps are followed one after the other', 'informationDepartment', '2026-11-23', ['science']],
    [
      'between the two steps the first successor answers',
      'informationDepartment',
      '2025-04-01',
      ['oldScience'],
    ],
    ['a body without successor leaves nobody', 'closedForGood', '2026-11-23', []],
  ];
  test.each(rows)('%s', (_sentence, id, day, expected) => {
    expect(successorsOn(id, day, existsOn, STEPS).sort()).toEqual(expected);
  });
});

describe('addresses of bodies', () => {
  test.each([
    ['Sở Khoa học và Công nghệ tỉnh Hưng Yên', 'so-khoa-hoc-va-cong-nghe-tinh-hung-yen'],
    ['Đoàn Luật sư – tỉnh Điện Biên', 'doan-luat-su-tinh-dien-bien'],
    ['Sở TN&MT (cũ)'.normalize('NFD'), 'so-tn-mt-cu'],
    ['???', ''],
  ])('%s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
