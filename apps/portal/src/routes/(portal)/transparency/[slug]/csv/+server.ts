import { seriesCsv } from '#features/accountability/looking/series-csv.ts';
import { viewSeries } from '#features/accountability/looking/view-series.server.ts';
import { requirePublicBody } from '#features/accountability/view-body.server.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { csvResponse } from '../../csv-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app }, params }) => {
  const { slug, name } = await requirePublicBody(app.db, params.slug);
  const figures = (await viewSeries(app, slug)).flatMap(({ year, values }) =>
    Object.values(values).map((value) => ({
      ...{ year, value, placeCode: slug, place: name, figure: indicatorTexts[value.code].name },
    })),
  );
  return csvResponse(app, `chi-so-${slug}`, seriesCsv(figures));
};
