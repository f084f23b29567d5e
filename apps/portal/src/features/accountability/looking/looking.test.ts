import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { anOrganisation, aSuccession } from '#test/factories/organisation.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { stepOf } from './by-place.ts';
import { seriesCsv } from './series-csv.ts';
import { readMapFigures, viewMap, viewMapRecords } from './view-map.server.ts';
import { viewSeries } from './view-series.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

/** A round of a body of that territory, opened on a day. */
async function aRoundIn(
  territory: string,
  openedOn = '2026-11-04',
  level: 'province' | 'district' = 'province',
) {
  const { db } = platform();
  const round = await anOpenConsultation(db);
  await sql`update organisation set territory = ${territory}, level = ${level} where id = ${round.organisationId}`.execute(
    db,
  );
  await updateConsultation(db, round.id, 2, { opened_on: openedOn });
  const { rows } = await sql<{
    slug: string;
  }>`select slug from organisation where id = ${round.organisationId}`.execute(db);
  return { ...round, slug: rows[0]?.slug ?? '' };
}

const asked = (place: string | null = null, year: string | null = '2026') => ({
  year,
  place,
  figure: 'consultationsOpened',
});
const opened = async (place: string | null, year = '2026') => {
  const { series } = await viewMap(platform(), asked(place));
  return series.find((each) => String(each.year) === year)?.values.consultationsOpened.value;
};

describe('the tiles', () => {
  test('add up to the country, with central bodies and those without a province', async () => {
    await aRoundIn('tỉnh Hưng Yên');
    await aRoundIn('huyện Kiến Xương, tỉnh Thái Bình');
    await aRoundIn('thành phố Huế');
    await aRoundIn('xã Tân Hưng');
    const { places, whole } = await viewMap(platform(), asked());
    const of = (place: string) =>
      places.find((each) => each.place === place)?.values.consultationsOpened.value;
    expect([of('33'), of('46'), of('chua-ro'), of('01')]).toEqual([2, 1, 1, 0]);
    const sum = places.reduce((all, { values }) => all + (values.consultationsOpened.value ?? 0), 0);
    expect(whole.consultationsOpened.value).toBe(sum);
    expect(places.filter(({ place }) => /^\d\d$/.test(place))).toHaveLength(34);
  });

  test('a figure of a place opens the records that it counts', async () => {
    await aRoundIn('tỉnh Hưng Yên');
    await aRoundIn('tỉnh Lạng Sơn');
    const { lists, value } = await viewMapRecords(platform(), 'consultationsOpened', {
      year: '2026',
      place: '33',
      page: 1,
    });
    expect(value.value).toBe(1);
    expect(lists[0]?.rows).toHaveLength(1);
    await expect(
      viewMapRecords(platform(), 'draftsLed', { year: null, place: null, page: 1 }),
    ).rejects.toThrow(NotFound);
    await expect(viewMap(platform(), asked('99'))).rejects.toThrow(NotFound);
  });

  test('steps: shares by quarters, counts by the largest, nothing is no step', () => {
    const share = (value: number | null) => ({
      code: 'postedRate' as const,
      value,
      numerator: 1,
      denominator: value === null ? 0 : 4,
    });
    expect([null, 0, 0.25, 0.26, 0.75, 1].map((value) => stepOf(share(value), []))).toEqual([
      0, 1, 1, 2, 3, 4,
    ]);
    const count = (value: number) => ({ code: 'consultationsOpened' as const, value });
    const peers = [count(0), count(8)];
    expect([0, 1, 4, 8].map((value) => stepOf(count(value), peers))).toEqual([0, 1, 2, 4]);
  });

  test('as a file: a line a figure, of every year, the empty ones empty', async () => {
    await aRoundIn('tỉnh Hưng Yên');
    const figures = await readMapFigures(platform());
    expect(figures).toHaveLength(5 * 37);
    const values = figures.flatMap(({ year, place, values }) =>
      Object.values(values).map((value) => ({ year, place, placeCode: place, figure: 'x', value })),
    );
    const lines = seriesCsv(values).split('\r\n');
    expect(lines[0]).toBe('\uFEFFyear,placeCode,place,code,figure,value,numerator,denominator');
    expect(lines).toContain('2026,33,33,consultationsOpened,x,1,,');
    expect(lines).toContain('2026,33,33,communicatedRate,x,,0,0');
  });
});

describe('series survive mergers', () => {
  test('a province goes on with what its former parts did', async () => {
    await aRoundIn('huyện Kiến Xương, tỉnh Thái Bình', '2024-05-06', 'district');
    await aRoundIn('tỉnh Hưng Yên', '2024-06-06');
    await aRoundIn('tỉnh Hưng Yên', '2026-03-03');
    expect([await opened('33', '2024'), await opened('33', '2025'), await opened('33', '2026')]).toEqual([
      2, 0, 1,
    ]);
  });

  test('a body goes on with what it alone took over, from the year of the merger; before it each stands by itself', async () => {
    const { db } = platform();
    const district = await aRoundIn('huyện Kiến Xương, tỉnh Thái Bình', '2025-03-03', 'district');
    await sql`update organisation set valid_to = '2025-06-30' where id = ${district.organisationId}`.execute(
      db,
    );
    const heir = await anOrganisation(db, { validFrom: '2025-07-01' });
    await aSuccession(db, { id: district.organisationId }, heir, '2025-07-01');
    const byYear = async (slug: string) =>
      Object.fromEntries(
        (await viewSeries(platform(), slug)).map(({ year, values }) => [
          year,
          values.consultationsOpened.value,
        ]),
      );
    expect(await byYear(heir.slug)).toMatchObject({ 2024: 0, 2025: 1, 2026: 0 });
    expect(await byYear(district.slug)).toMatchObject({ 2024: 0, 2025: 1, 2026: 0 });
  });

  test('what was shared out to several is in nobody’s series but its own', async () => {
    const { db } = platform();
    const ended = await aRoundIn('huyện Kiến Xương, tỉnh Thái Bình', '2025-03-03', 'district');
    await sql`update organisation set valid_to = '2025-06-30' where id = ${ended.organisationId}`.execute(db);
    const heirs = [await anOrganisation(db), await anOrganisation(db)];
    for (const heir of heirs) await aSuccession(db, { id: ended.organisationId }, heir, '2025-07-01');
    for (const heir of heirs)
      expect(
        (await viewSeries(platform(), heir.slug)).every(
          ({ values }) => values.consultationsOpened.value === 0,
        ),
      ).toBe(true);
  });
});
