import { daysToAnswerByYear, type YearMedians } from '#features/indicators/medians.store.server.ts';
import { totalsByBody } from '#features/indicators/sources.store.server.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isPublicFigure, PUBLIC_FIGURES, type PublicFigure } from '../public-figures.ts';
import { type FigureRecords, readFigure } from '../view-figures.server.ts';
import { COUNTED_CODES, type CountOfBody, type FigureValues, isNothing, valuesOf } from './by-place.ts';
import { findPlacedBodies, type PlacedBody } from './looking.store.server.ts';
import { CENTRAL, type Place, placeOf, UNPLACED } from './places.ts';
import { PROVINCES } from './provinces.data.ts';
import { askedYear, daysOfYear } from './years.ts';

/** The figures of a year. */
export interface YearFigures {
  readonly year: number;
  readonly values: FigureValues;
}

export interface PlaceFigures {
  readonly place: Place;
  readonly values: FigureValues;
}

export interface MapView {
  readonly year: number;
  readonly years: readonly number[];
  /** What the tiles show. */
  readonly figure: PublicFigure;
  /** The place that is looked at; null: the whole country. */
  readonly place: Place | null;
  /** In the order of the list of provinces, then the central bodies and those without a province, where they count anything. */
  readonly places: readonly PlaceFigures[];
  readonly whole: FigureValues;
  /** Of the place, or of the whole country, the earliest year first. */
  readonly series: readonly YearFigures[];
  /** Bodies of the place that counted something in the year; their units apart, so that they add up. */
  readonly bodies: readonly (Pick<PlacedBody, 'slug' | 'name' | 'level'> & {
    readonly values: FigureValues;
  })[];
}

const PLACES: readonly Place[] = [...PROVINCES.map(({ code }) => code), CENTRAL, UNPLACED];

/** What an address asks for; null where it says nothing. */
export interface AskedMap {
  readonly year: string | null;
  readonly figure: string | null;
  readonly place: string | null;
}

/** The country in tiles, and the place that was chosen. */
export async function viewMap(platform: Platform, asked: AskedMap): Promise<MapView> {
  const { today, year, years } = askedYear(platform, asked.year);
  const figure = PUBLIC_FIGURES.find((code) => code === asked.figure) ?? PUBLIC_FIGURES[0];
  const place = placeAsked(asked.place);
  const bodies = await findBodiesInPlaces(platform.db);
  const counted = await countYears(platform, bodies, years, today);
  const ofYear = counted.get(year)!;
  const places = PLACES.map((each) => ({ place: each, values: figuresOf(ofYear, each) })).filter(
    (each) => each.place.length === 2 || !isNothing(each.values),
  );
  const here = bodies.filter((body) => place !== null && body.place === place);
  const countsOf = Map.groupBy(ofYear.counts, ({ organisationId }) => organisationId);
  return {
    ...{ year, years, figure, place, places },
    whole: figuresOf(ofYear, null),
    series: [...years]
      .reverse()
      .map((each) => ({ year: each, values: figuresOf(counted.get(each)!, place) })),
    bodies: here.flatMap(({ id, slug, name, level }) => {
      const values = valuesOf(countsOf.get(id) ?? [], ofYear.days?.ofBody.get(id) ?? null);
      return isNothing(values) ? [] : [{ slug, name, level, values }];
    }),
  };
}

/** NotFound for a place that there is not. */
export function placeAsked(asked: string | null): Place | null {
  if (!asked) return null;
  const place = PLACES.find((each) => each === asked);
  if (!place) throw new NotFound(`place ${asked}`);
  return place;
}

type BodyInPlace = PlacedBody & { readonly place: Place };

async function findBodiesInPlaces(db: Db): Promise<BodyInPlace[]> {
  return (await findPlacedBodies(db)).map((body) => ({ ...body, place: placeOf(body) }));
}

interface YearCounts {
  readonly counts: readonly CountOfBody[];
  readonly countsOfPlace: ReadonlyMap<Place, readonly CountOfBody[]>;
  /** Days to an answer; undefined in a year without one. */
  readonly days: YearMedians | undefined;
}

/** Counts year by year, because a verdict is that of its year; days to an answer over all years at once. */
async function countYears(
  { db }: Platform,
  bodies: readonly BodyInPlace[],
  years: readonly number[],
  today: string,
): Promise<Map<number, YearCounts>> {
  const organisationIds = bodies.map(({ id }) => id);
  const placeOfBody = new Map(bodies.map(({ id, place }) => [id, place]));
  const whole = { from: daysOfYear(Math.min(...years)).from, to: daysOfYear(Math.max(...years)).to };
  const groups = bodies.map(({ id, place }) => ({ organisationId: id, group: place }));
  const scope = { organisationIds, asOf: today };
  const days = await daysToAnswerByYear(db, whole, groups);
  const counted = new Map<number, YearCounts>();
  for (const year of years) {
    const counts = await totalsByBody(db, COUNTED_CODES, { ...scope, ...daysOfYear(year) });
    const countsOfPlace = Map.groupBy(
      counts,
      ({ organisationId }) => placeOfBody.get(organisationId) ?? UNPLACED,
    );
    counted.set(year, { counts, countsOfPlace, days: days.get(year) });
  }
  return counted;
}

/** Of a place, or of the whole country. */
function figuresOf(year: YearCounts, place: Place | null): FigureValues {
  const counts = place === null ? year.counts : (year.countsOfPlace.get(place) ?? []);
  const days = place === null ? year.days?.whole : year.days?.ofGroup.get(place);
  return valuesOf(counts, days ?? null);
}

/** Every figure of every place and of the whole country, year by year. */
export async function readMapFigures(
  platform: Platform,
): Promise<readonly (PlaceFigures & { readonly year: number; readonly isWhole: boolean })[]> {
  const { today, years } = askedYear(platform, null);
  const bodies = await findBodiesInPlaces(platform.db);
  const figures = [];
  const countedYears = await countYears(platform, bodies, years, today);
  for (const year of [...years].reverse()) {
    const counted = countedYears.get(year)!;
    for (const place of PLACES)
      figures.push({ year, place, isWhole: false, values: figuresOf(counted, place) });
    figures.push({ year, place: '', isWhole: true, values: figuresOf(counted, null) });
  }
  return figures;
}

/** One figure of a place, or of the whole country, with its records. */
export async function viewMapRecords(
  platform: Platform,
  code: string,
  asked: { readonly year: string | null; readonly place: string | null; readonly page: number },
): Promise<FigureRecords & { readonly year: number; readonly place: Place | null }> {
  if (!isPublicFigure(code)) throw new NotFound(`public figure ${code}`);
  const { today, year } = askedYear(platform, asked.year);
  const place = placeAsked(asked.place);
  const bodies = (await findBodiesInPlaces(platform.db)).filter((body) => !place || body.place === place);
  const scope = { organisationIds: bodies.map(({ id }) => id), ...daysOfYear(year), asOf: today };
  return { year, place, ...(await readFigure(platform.db, code, scope, asked)) };
}
