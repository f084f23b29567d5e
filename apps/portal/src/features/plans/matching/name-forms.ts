import { ABBREVIATIONS, HOUSE_ENDS, PLACE_WORDS, SPELLINGS } from './abbreviations.data.ts';

/** Forms of a name in which it may be the same as another: written out, without its house, without its place. */
export interface NameForms {
  readonly full: string;
  readonly withinHouse: string;
  readonly withoutPlace: string;
}

/** Letters and digits only count, capitals do not; tone marks do: "Ban" and "Bản" are two words. */
export function nameForms(name: string, territory = ''): NameForms {
  const full = plain(written(name));
  const place = plain(written(territory));
  return {
    full,
    withinHouse: withoutEnd(full, HOUSE_ENDS),
    withoutPlace:
      place !== '' && full.endsWith(` ${place}`)
        ? full.slice(0, -place.length - 1)
        : withoutEnd(full, PLACE_WORDS),
  };
}

function written(name: string): string {
  const lower = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^()]*\)/gu, ' ');
  const syllables = SPELLINGS.reduce((text, [from, to]) => text.replaceAll(from, to), lower);
  return syllables
    .split(/\s+/u)
    .map((word) => ABBREVIATIONS.find(([short]) => short === word.replace(/[,.;]$/u, ''))?.[1] ?? word)
    .join(' ');
}

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function withoutEnd(text: string, ends: readonly string[]): string {
  const end = ends.find((word) => text.endsWith(` ${word}`));
  return end ? text.slice(0, -end.length - 1) : text;
}
