import { foldForSearch } from '@danban/legal-text';
import { PROVINCES, type Province } from './provinces.data.ts';

/** Where a body counts on the map: a province, the whole country, or nowhere that its territory names. */
export type Place = Province['code'] | typeof CENTRAL | typeof UNPLACED;
/** Bodies of the central level. */
export const CENTRAL = 'trung-uong';
/** Bodies whose territory names no province: counted in the whole, on no tile. */
export const UNPLACED = 'chua-ro';

const key = (name: string) =>
  foldForSearch(name)
    .replace(/^(tinh|thanh pho|thu do|tp\.?)\s+/, '')
    .replace(/[\s.-]+/g, ' ')
    .trim();

const CODES: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap(({ code, name, before }) => [name, ...before].map((each) => [key(each), code] as const)),
);

/** "xã Tân Hưng, tỉnh Thái Bình" → Hưng Yên: a body of the past counts in the province that goes on with it. */
export function placeOf(body: { readonly level: string; readonly territory: string }): Place {
  const last = body.territory.split(',').at(-1) ?? '';
  const code = CODES.get(key(last));
  if (code) return code;
  return body.level === 'central' ? CENTRAL : UNPLACED;
}

export function provinceOfCode(code: string): Province | undefined {
  return PROVINCES.find((province) => province.code === code);
}

/** How a place is called, in the words of the page. */
export function placeName(
  place: Place,
  words: { readonly central: string; readonly unplaced: string },
): string {
  if (place === CENTRAL) return words.central;
  return provinceOfCode(place)?.name ?? words.unplaced;
}
