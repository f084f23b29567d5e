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
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { isPublicFigure, PUBLIC_FIGURES, type PublicFigure } from './public-figures.ts';
import { requirePublicBody } from './view-body.server.ts';

export const RECORDS_PER_PAGE = 100;
const FIRST_YEAR = 2022; // Decision 407/QĐ-TTg is of 30/3/2022.

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
  /** Of an opinion: who speaks, as printed in public, and what is public of the words. */
  readonly speaker: string | null;
  readonly words: string | null;
}

async function yearOf(platform: Platform, slug: string, asked: string | null) {
  const today = legalDay(platform.clock.now());
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  const year = years.find((each) => String(each) === asked) ?? thisYear;
  const body = await requirePublicBody(platform.db, slug);
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const { countedIds } = await findReach(platform.db, body, lastDayWithin(body, to));
  const scope: Scope = { organisationIds: countedIds, from, to, asOf: today };
  return { about: { body, year, years } satisfies YearOfBody, scope };
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

/** One figure with the records behind it; those that are not public themselves are counted and not named. */
export async function viewFigureRecords(
  platform: Platform,
  slug: string,
  code: string,
  asked: { readonly year: string | null; readonly page: number },
): Promise<
  YearOfBody & {
    readonly value: IndicatorValue & { readonly code: PublicFigure };
    readonly page: number;
    readonly more: boolean;
    readonly lists: readonly {
      readonly code: IndicatorCode;
      readonly rows: readonly PublicRecord[];
      readonly unnamed: number;
    }[];
  }
> {
  const indicator = indicatorOf(code);
  if (!indicator || !isPublicFigure(code)) throw new NotFound(`public figure ${code}`);
  const { about, scope } = await yearOf(platform, slug, asked.year);
  const page = { limit: RECORDS_PER_PAGE, offset: (asked.page - 1) * RECORDS_PER_PAGE };
  const lists = await Promise.all(
    partsOf(indicator).map(async (part) => {
      const { rows, more, shut } = await findOpenRecords(platform.db, rowsOf(part, scope), [], page);
      const named = rows.flatMap(({ id, kind, slug, label, onDate, speaker, words }): PublicRecord[] =>
        slug === null ? [] : [{ id, kind, slug, label, onDate, speaker, words }],
      );
      return { code: part, rows: named, unnamed: shut.records, more };
    }),
  );
  const value = { ...(await computeIndicator(platform.db, code, scope)), code };
  return { ...about, value, page: asked.page, more: lists.some((list) => list.more), lists };
}
