import { newArticle, newUnit } from './generate-law.ts';
import type { Random } from './random.ts';
import type { Touched } from './restructure-clauses.ts';
import { title } from './sentences.ts';
import { holdersOf, type SimLaw, type SimUnit, simWords } from './sim-law.ts';

/** Strikes out, puts in, moves, splits and joins articles, each in this share of them. Returns whether anything was done. */
export function restructureArticles(law: SimLaw, share: number, random: Random, touched: Touched): boolean {
  let isDone = false;
  for (const list of holdersOf(law, 'article')) {
    for (const unit of [...list].filter((each) => each.kind === 'article')) {
      if (!list.includes(unit) || !random.chance(share)) continue;
      const dice = random.below(5);
      if (dice === 0 && list.length > 3) list.splice(list.indexOf(unit), 1);
      else if (dice === 1) list.splice(list.indexOf(unit) + 1, 0, newArticle(law, '0', random));
      else if (dice === 2) move(law, list, unit, random);
      else if (dice === 3) split(law, list, unit, random, touched);
      else if (dice === 4) joinWithNext(list, unit, touched);
      isDone = true;
    }
  }
  return isDone;
}

function move(law: SimLaw, list: SimUnit[], unit: SimUnit, random: Random): void {
  const other = random.pick(holdersOf(law, 'article'));
  const from = list.indexOf(unit);
  const to = random.below(other.length);
  if (other === list && Math.abs(to - from) < 2) return;
  list.splice(from, 1);
  other.splice(to, 0, unit);
  unit.moved = true;
}

function split(law: SimLaw, list: SimUnit[], unit: SimUnit, random: Random, touched: Touched): void {
  if (
    unit.children.length < 4 ||
    unit.children.some((child) => child.kind !== 'clause') ||
    unit.from.length !== 1
  )
    return;
  const cut = 2 + random.below(unit.children.length - 3);
  const rest = newUnit(law, 'article', {
    number: '0',
    heading: title(random),
    children: unit.children.splice(cut),
  });
  rest.from = unit.from;
  list.splice(list.indexOf(unit) + 1, 0, rest);
  touched.add(unit.children).add(rest.children);
}

function joinWithNext(list: SimUnit[], unit: SimUnit, touched: Touched): void {
  const next = list[list.indexOf(unit) + 1];
  const isPlain = (each: SimUnit | undefined): each is SimUnit =>
    each !== undefined && each.children.length > 1 && each.children.every((child) => child.kind === 'clause');
  if (!isPlain(unit) || !isPlain(next) || unit.text.length + next.text.length > 0) return;
  unit.children.push(...next.children);
  unit.from = [...unit.from, ...next.from];
  list.splice(list.indexOf(next), 1);
  touched.add(unit.children);
}

/** Clauses "Chính phủ quy định chi tiết Điều này." and the like at the end of one article in three: the same words in many places. */
export function sowBoilerplate(law: SimLaw, texts: readonly string[], random: Random): void {
  for (const list of holdersOf(law, 'clause')) {
    const last = list.at(-1);
    if (last?.kind !== 'clause' || !/^\d+$/.test(last.number ?? '') || !random.chance(0.33)) continue;
    const extra = newUnit(law, 'clause', { number: String(Number(last.number) + 1) });
    extra.text = simWords(random.pick(texts), law.keys);
    extra.from = [extra.key];
    list.push(extra);
  }
}
