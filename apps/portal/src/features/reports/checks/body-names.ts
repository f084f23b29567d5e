import type { Validity } from '#features/organisations/organisation.ts';
import type { Finding } from './finding.ts';

export interface NamedBody extends Validity {
  readonly name: string;
}

/** Shorter names are words of the language, too. */
const SHORTEST = 10;

/**
 * Names of bodies that are written otherwise than the body is called ("Sở khoa học và Công nghệ"), or that belong to a body
 * which had ended before the period began. A name that a living body bears is nobody's past.
 */
export function bodyNameFindings(
  written: string,
  bodies: readonly NamedBody[],
  periodFrom: string,
): Finding[] {
  const text = comparable(written);
  const exact = new Set(bodies.map(({ name }) => name.normalize('NFC')));
  const living = new Set(
    bodies.filter((one) => !endedBefore(one, periodFrom)).map(({ name }) => comparable(name)),
  );
  return bodies.flatMap((body): Finding[] => {
    const name = comparable(body.name);
    if (name.length < SHORTEST) return [];
    const found: Finding[] = [];
    for (const place of placesOf(text, name)) {
      const said = written.normalize('NFC').slice(place, place + name.length);
      if (endedBefore(body, periodFrom) && !living.has(name))
        found.push({ code: 'bodyEnded', found: said, expected: body.validTo ?? '' });
      else if (!exact.has(said) && toneless(said) !== toneless(body.name.normalize('NFC')))
        found.push({ code: 'bodyMisspelt', found: said, expected: body.name });
    }
    return found;
  });
}

const endedBefore = ({ validTo }: Validity, day: string) => validTo !== null && validTo < day;

/** Small letters; a tone mark on the other vowel of "uỷ" and "uý" is no mistake. Length stays, so places stay. */
function comparable(text: string): string {
  return toneless(text.normalize('NFC').toLocaleLowerCase('vi'));
}

function toneless(text: string): string {
  return text.replaceAll('uỷ', 'ủy').replaceAll('Uỷ', 'Ủy').replaceAll('oà', 'òa').replaceAll('hoá', 'hóa');
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (!/\p{L}/u.test(before) && !/[\p{L}\d]/u.test(after)) places.push(at);
  }
  return places;
}
