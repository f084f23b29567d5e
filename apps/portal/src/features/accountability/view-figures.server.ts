import { computeIndicator } from '#features/indicators/compute-indicators.server.ts';
import {
  type IndicatorCode,
  type IndicatorValue,
  indicatorOf,
  partsOf,
  type Scope,
} from '#features/indicators/indicator.ts';
import { findOpenRecords } from '#features/indicators/open-records.store.server.ts';
import { rowsOf } from '#features/indicators/sources.store.server.ts';
import { findReach } from '#features/organisations/find-reach.server.ts';
import { lastDayWithin, type Organisation } from '#features/organisations/organisation.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { askedYear, daysOfYear } from './looking/years.ts';
import { isPublicFigure, PUBLIC_FIGURES, type PublicFigure } from './public-figures.ts';
import { requirePublicBody } from './view-body.server.ts';

export const RECORDS_PER_PAGE = 100;

export interface YearOfBody {
  readonly body: Organisation;
  readonly year: number;
  /** Years that may be asked for, the latest first. */
  readonly years: readonly number[];
}

export interface PublicRecord {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly label: string;
  readonly onDate: string;
  /** Of an opinion: the unit that it speaks about; '': the draft as a whole. Its words stand on its own page. */
  readonly unitId: string | null;
}

async function yearOf(platform: Platform, slug: string, asked: string | null) {
  const { today, year, years } = askedYear(platform, asked);
  const body = await requirePublicBody(platform.db, slug);
  const scope = await scopeOfBody(platform.db, body, year, today);
  return { about: { body, year, years } satisfies YearOfBody, scope };
}

/** The body with its units and what it alone took over, as at the end of the year: a series goes on where bodies merged. */
export async function scopeOfBody(db: Db, body: Organisation, year: number, today: string): Promise<Scope> {
  const days = daysOfYear(year);
  const { countedIds } = await findReach(db, body, lastDayWithin(body, days.to));
  return { organisationIds: countedIds, ...days, asOf: today };
}

/** The public figures of a body and its units in one year. */
export async function viewFigures(
  platform: Platform,
  slug: string,
  askedYear: string | null,
): Promise<YearOfBody & { readonly figures: readonly (IndicatorValue & { readonly code: PublicFigure })[] }> {
  const { about, scope } = await yearOf(platform, slug, askedYear);
  const figures = await Promise.all(
    PUBLIC_FIGURES.map(async (code) => ({ ...(await computeIndicator(platform.db, code, scope)), code })),
  );
  return { ...about, figures };
}

/** A page of the records of one public figure over some bodies; those that are not public themselves are counted and not named. */
export interface FigureRecords {
  readonly value: IndicatorValue & { readonly code: PublicFigure };
  readonly page: number;
  readonly more: boolean;
  readonly lists: readonly {
    readonly code: IndicatorCode;
    readonly rows: readonly PublicRecord[];
    readonly unnamed: number;
  }[];
}

export async function readFigure(
  db: Db,
  code: string,
  scope: Scope,
  asked: { readonly page: number },
): Promise<FigureRecords> {
  const indicator = indicatorOf(code);
  if (!indicator || !isPublicFigure(code)) throw new NotFound(`public figure ${code}`);
  const page = { limit: RECORDS_PER_PAGE, offset: (asked.page - 1) * RECORDS_PER_PAGE };
  const lists = await Promise.all(
    partsOf(indicator).map(async (part) => {
      const { rows, more, shut } = await findOpenRecords(db, rowsOf(part, scope), [], page);
      const named = rows.flatMap(({ id, kind, slug, unitId, label, onDate }): PublicRecord[] =>
        slug === null ? [] : [{ id, kind, slug, unitId, label, onDate }],
      );
      return { code: part, rows: named, unnamed: shut.records, more };
    }),
  );
  const value = { ...(await computeIndicator(db, code, scope)), code };
  return { value, page: asked.page, more: lists.some((list) => list.more), lists };
}

/** One figure of a body and its units in a year, with its records. */
export async function viewFigureRecords(
  platform: Platform,
  slug: string,
  code: string,
  asked: { readonly year: string | null; readonly page: number },
): Promise<YearOfBody & FigureRecords> {
  if (!isPublicFigure(code)) throw new NotFound(`public figure ${code}`);
  const { about, scope } = await yearOf(platform, slug, asked.year);
  return { ...about, ...(await readFigure(platform.db, code, scope, asked)) };
}
