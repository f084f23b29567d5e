import { placeName } from '#features/accountability/looking/places.ts';
import { seriesCsv } from '#features/accountability/looking/series-csv.ts';
import { readMapFigures } from '#features/accountability/looking/view-map.server.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { lookingText } from '#text/vi/looking.ts';
import { csvResponse } from '../../csv-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { app } }) => {
  const figures = (await readMapFigures(app)).flatMap(({ year, place, isWhole, values }) =>
    Object.values(values).map((value) => ({
      ...{ year, value, figure: indicatorTexts[value.code].name },
      placeCode: isWhole ? 'VN' : place,
      place: isWhole ? lookingText.country : placeName(place, lookingText),
    })),
  );
  return csvResponse(app, 'chi-so-cac-tinh', seriesCsv(figures));
};
