import { describe, expect, test } from 'vitest';
import { ratioOf } from '#features/indicators/indicator.ts';
import { chartShapes } from '../documents/charts/chart.ts';
import { MOST_BARS, peerTable } from './peer-tables.ts';
import type { PeerBody, Peers } from './requests/roll-up.ts';

const body = (
  name: string,
  opened: number | null,
  [told, due]: readonly [number, number] = [0, 0],
): PeerBody => ({
  ...{ name: `Ủy ban nhân dân xã ${name}`, shortName: `Xã ${name}` },
  figures: {
    ...(opened === null ? {} : { consultationsOpened: { code: 'consultationsOpened', value: opened } }),
    communicatedRate: ratioOf('communicatedRate', told, due),
  },
});
const CODES = ['consultationsOpened', 'communicatedRate'] as const;
const peers = (...bodies: PeerBody[]): Peers => ({
  by: 'consultationsOpened',
  reported: bodies.length,
  bodies,
});
const tableOf = (given: Peers) => {
  const [lead, table] = peerTable(CODES, given);
  if (lead?.kind !== 'paragraph' || table?.kind !== 'table') throw new Error('no table');
  return { lead: lead.text, table };
};

describe('bodies beside each other', () => {
  test('the charts draw the numbers of the table; a gap is a dash and no bar, nothing due is neither', () => {
    const { lead, table } = tableOf(peers(body('An', 5, [1, 2]), body('Bình', 0), body('Cẩm', null, [2, 2])));
    expect(lead).toBe('So sánh 03 cơ quan đã báo cáo, xếp theo chỉ tiêu “Đợt lấy ý kiến đã mở”:');
    expect(table.rows).toEqual([
      ['1', 'Ủy ban nhân dân xã An', '5', '50% (1/2)'],
      ['2', 'Ủy ban nhân dân xã Bình', '0', 'không phát sinh'],
      ['3', 'Ủy ban nhân dân xã Cẩm', '–', '100% (2/2)'],
    ]);
    const [opened, rate] = table.charts!;
    expect(opened!.points.map(({ label, value, shown }) => [label, value, shown])).toEqual([
      ['Xã An', 5, '5'],
      ['Xã Bình', 0, '0'],
      ['Xã Cẩm', null, '–'],
    ]);
    expect(rate).toMatchObject({
      kind: 'bars',
      top: 1,
      points: [{ value: 0.5 }, { value: null }, { value: 1 }],
    });
    // None of them is "now": all bars have one shade.
    expect(
      new Set(
        chartShapes(opened!)
          .match(/rect[^>]*fill="[^"]+"/g)
          ?.map((rect) => rect.slice(-9)),
      ).size,
    ).toBe(1);
  });
  test('more than a chart holds stand in the table; what is left out is said', () => {
    const bodies = Array.from({ length: 15 }, (_, i) => body(`số ${i}`, 20 - i));
    const { lead, table } = tableOf({ by: 'consultationsOpened', reported: 3321, bodies });
    expect(lead).toContain('15 trong 3.321 cơ quan');
    expect(table.rows).toHaveLength(15);
    expect(table.charts![0]!.points).toHaveLength(MOST_BARS);
  });
  test('names that two share, or that are too long, give way to the number of their row', () => {
    const named = (shortName: string) => ({ ...body('x', 1), shortName });
    const { table } = tableOf(
      peers(named('UBND xã'), named('UBND xã'), named('Sở Nông nghiệp'), named('Sở TP')),
    );
    expect(table.charts![0]!.points.map(({ label }) => label)).toEqual(['1', '2', '3', 'Sở TP']);
  });
  test('one body has no peers; figures that nobody reported have no column', () => {
    expect(peerTable(CODES, peers(body('An', 1)))).toEqual([]);
    expect(peerTable(CODES, undefined)).toEqual([]);
    const { table } = tableOf({ ...peers(body('An', null), body('Bình', null)) });
    expect(table.head).toHaveLength(3);
  });
});
