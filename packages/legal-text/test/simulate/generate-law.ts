import type { UnitKind } from '../../src/index.ts';
import type { Random } from './random.ts';
import { BOILERPLATE, sentence, similarSentence, title } from './sentences.ts';
import { type SimLaw, type SimUnit, simWords } from './sim-law.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm'];

/** A new unit that came from nothing. */
export function newUnit(
  law: { readonly keys: { next: number } },
  kind: UnitKind,
  given: { number?: string; heading?: string; text?: string; children?: SimUnit[] },
): SimUnit {
  const { keys } = law;
  const labels: Partial<Record<UnitKind, readonly [string, string]>> = {
    chapter: ['Chương ', ''],
    article: ['Điều ', '.'],
    clause: ['', '.'],
    point: ['', ')'],
  };
  return {
    key: keys.next++,
    from: [],
    kind,
    number: given.number,
    label: labels[kind],
    heading: given.heading === undefined ? undefined : simWords(given.heading, keys),
    text: simWords(given.text ?? '', keys),
    rows: undefined,
    children: given.children ?? [],
  };
}

/** A clause with its points, or without. */
export function newClause(law: { readonly keys: { next: number } }, number: string, random: Random): SimUnit {
  const dice = random.next();
  if (dice < 0.12) return newUnit(law, 'clause', { number, text: random.pick(BOILERPLATE) });
  if (dice < 0.24) return newUnit(law, 'clause', { number, text: similarSentence(random) });
  if (dice < 0.75) {
    const more = random.chance(0.3) ? ` ${sentence(random)}` : '';
    return newUnit(law, 'clause', { number, text: sentence(random) + more });
  }
  const children = LETTERS.slice(0, 2 + random.below(5)).map((letter) =>
    newUnit(law, 'point', { number: letter, text: sentence(random, ';') }),
  );
  return newUnit(law, 'clause', { number, text: sentence(random, ' như sau:'), children });
}

/** An article of one to six clauses; one in ten is a single paragraph. */
export function newArticle(
  law: { readonly keys: { next: number } },
  number: string,
  random: Random,
): SimUnit {
  if (random.chance(0.1))
    return newUnit(law, 'article', { number, heading: title(random), text: sentence(random) });
  const clauses = Array.from({ length: 1 + random.below(6) }, (_, index) =>
    newClause(law, String(index + 1), random),
  );
  return newUnit(law, 'article', { number, heading: title(random), children: clauses });
}

/** A made-up law of so many articles in chapters of twenty, its sentences our own. */
export function generateLaw(articles: number, random: Random): SimLaw {
  const law: SimLaw = { units: [], keys: { next: 1 } };
  for (let number = 1; number <= articles; number += 1) {
    if (number % 20 === 1)
      law.units.push(
        newUnit(law, 'chapter', {
          number: String(Math.ceil(number / 20)),
          heading: title(random).toUpperCase(),
        }),
      );
    law.units.at(-1)!.children.push(newArticle(law, String(number), random));
  }
  return asFirst(law);
}

/** Makes the law a first version: each unit comes from itself. */
export function asFirst(law: SimLaw): SimLaw {
  const visit = (unit: SimUnit): void => {
    unit.from = [unit.key];
    unit.children.forEach(visit);
  };
  law.units.forEach(visit);
  return law;
}
