import { editWords, spaced, vocabularyOf } from './edit-words.ts';
import { newClause, newUnit } from './generate-law.ts';
import type { Random } from './random.ts';
import { sentence } from './sentences.ts';
import { holdersOf, type SimLaw, type SimUnit, wordsOf } from './sim-law.ts';

/** What is done to the sisters of one list; lists that changed are numbered anew afterwards. */
export type Touched = Set<SimUnit[]>;

const isClause = (unit: SimUnit): boolean => unit.kind === 'clause';

/** Strikes out, puts in, moves, splits, joins and swaps clauses and points, each in this share of them. */
export function restructureClauses(law: SimLaw, share: number, random: Random, touched: Touched): void {
  const vocabulary = vocabularyOf(law);
  // Nothing is done twice to one unit: a clause copied here and struck out there would be the copy, for any reader.
  const done = new Set<SimUnit>();
  for (const kind of ['clause', 'point'] as const) {
    for (const list of holdersOf(law, kind)) {
      for (const unit of [...list].filter((each) => each.kind === kind)) {
        if (done.has(unit) || !random.chance(share)) continue;
        done.add(unit);
        const dice = random.below(kind === 'clause' ? 8 : 3);
        if (dice === 0) remove(list, unit, touched);
        else if (dice === 1) insertBehind(list, unit, fresh(law, kind, random), touched);
        else if (dice === 2) moveWithin(list, unit, random, touched);
        else if (dice === 3) moveAcross(law, list, unit, random, touched);
        else if (dice === 4) splitText(law, list, unit, touched);
        else if (dice === 5) joinWithNext(list, unit, touched);
        else if (dice === 6) swapWithNext(list, unit, touched);
        else insertBehind(list, unit, alike(law, unit, vocabulary, random), touched);
      }
    }
  }
}

function fresh(law: SimLaw, kind: 'clause' | 'point', random: Random): SimUnit {
  return kind === 'clause'
    ? newClause(law, '0', random)
    : newUnit(law, 'point', { number: 'a', text: sentence(random, ';') });
}

/** A new clause written after the pattern of its neighbour, the trap of every comparison by likeness. */
function alike(law: SimLaw, unit: SimUnit, vocabulary: readonly string[], random: Random): SimUnit {
  const words = unit.text.map((word) => ({ ...word, key: law.keys.next++ }));
  const copy = newUnit(law, 'clause', { number: '0' });
  copy.text = editWords(words, { share: 0.35, meanRun: 2 }, vocabulary, law.keys, random);
  return copy;
}

function remove(list: SimUnit[], unit: SimUnit, touched: Touched): void {
  if (list.length < 3) return;
  list.splice(list.indexOf(unit), 1);
  touched.add(list);
}

function insertBehind(list: SimUnit[], unit: SimUnit, extra: SimUnit, touched: Touched): void {
  list.splice(list.indexOf(unit) + 1, 0, extra);
  touched.add(list);
}

function moveWithin(list: SimUnit[], unit: SimUnit, random: Random, touched: Touched): void {
  const from = list.indexOf(unit);
  const places = list
    .map((_, place) => place)
    .filter((place) => Math.abs(place - from) >= 2 && list[place]!.kind === unit.kind);
  if (places.length === 0) return;
  list.splice(from, 1);
  list.splice(random.pick(places), 0, unit);
  unit.moved = true;
  touched.add(list);
}

function moveAcross(law: SimLaw, list: SimUnit[], unit: SimUnit, random: Random, touched: Touched): void {
  const others = holdersOf(law, 'clause').filter((other) => other !== list && !other.includes(unit));
  if (others.length === 0 || list.filter(isClause).length < 2) return;
  const other = random.pick(others);
  list.splice(list.indexOf(unit), 1);
  other.splice(random.below(other.length + 1), 0, unit);
  // Of what stands word for word in other articles too nobody can tell, and no law means, that it moved: it was struck
  // out here and put in there.
  if (hasTwin(law, unit)) forget(unit);
  else unit.moved = true;
  touched.add(list).add(other);
}

function hasTwin(law: SimLaw, unit: SimUnit): boolean {
  const own = wordsOf(unit);
  return holdersOf(law, 'clause').some((list) => list.some((each) => each !== unit && wordsOf(each) === own));
}

function forget(unit: SimUnit): void {
  unit.from = [];
  unit.children.forEach(forget);
}

function splitText(law: SimLaw, list: SimUnit[], unit: SimUnit, touched: Touched): void {
  if (unit.children.length > 0 || unit.text.length < 24 || unit.from.length !== 1) return;
  const stops = unit.text.flatMap((word, index) =>
    /[.;,]$/.test(word.text) && index >= 9 && index < unit.text.length - 10 ? [index + 1] : [],
  );
  const cut = stops[0] ?? Math.floor(unit.text.length / 2);
  const rest = newUnit(law, 'clause', { number: '0' });
  rest.text = spaced(unit.text.slice(cut));
  rest.from = unit.from;
  unit.text = spaced(unit.text.slice(0, cut));
  insertBehind(list, unit, rest, touched);
}

function joinWithNext(list: SimUnit[], unit: SimUnit, touched: Touched): void {
  const next = list[list.indexOf(unit) + 1];
  if (next?.kind !== 'clause' || unit.children.length + next.children.length > 0) return;
  if (unit.text.length < 8 || next.text.length < 8) return;
  unit.text = spaced([...unit.text, ...next.text]);
  unit.from = [...unit.from, ...next.from];
  list.splice(list.indexOf(next), 1);
  touched.add(list);
}

function swapWithNext(list: SimUnit[], unit: SimUnit, touched: Touched): void {
  const at = list.indexOf(unit);
  const next = list[at + 1];
  if (next?.kind !== unit.kind) return;
  list[at] = next;
  list[at + 1] = unit;
  touched.add(list);
}
