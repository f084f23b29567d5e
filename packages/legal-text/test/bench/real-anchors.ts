import { existsSync, readFileSync } from 'node:fs';
import {
  carryAnchor,
  compareTrees,
  describeAnchor,
  findUnit,
  type LegalTree,
  mapRange,
  ownLines,
  type UnitComparison,
} from '../../src/index.ts';
import type { Span } from '../simulate/anchors.ts';
import { DATA } from './documents.ts';
import { matchQuoteAnywhere } from './fuzzy-quote.ts';
import { type RealText, readReal, spanInText, spanOf, unitAround } from './real-text.ts';
import { printTable } from './table.ts';

// The 318 cases on real versions. An answer counts as right when it overlaps the expected stretch by half; a whole unit
// said to be whole counts as such. node --conditions=development packages/legal-text/test/bench/real-anchors.ts [--wrong]
interface Case {
  readonly id: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  readonly expected: { kind: string; start: number | null; end: number | null };
}

const PAIRS = ['nd75-2021_to_834-VBHN', 'bhxh-2014_two_transcriptions', 'dien-anh-2006_to_2022'];
const SHOW_WRONG = process.argv.includes('--wrong');
const root = `${DATA}/reanchoring/vn_reanchoring/dev`;
if (!existsSync(root)) console.log(`left out: no ${root} (set DANBAN_CORPORA)`);
else printTable(['pair', 'kind', 'cases', 'method', 'verdicts'], PAIRS.flatMap(measure));

function measure(pair: string): string[][] {
  const [old, now] = ['old', 'new'].map((name) =>
    readReal(readFileSync(`${root}/${pair}/${name}.txt`, 'utf8')),
  );
  const lines = readFileSync(`${root}/${pair}/cases.jsonl`, 'utf8').split('\n').filter(Boolean);
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const comparison = compareTrees(old!.tree, now!.tree);
  return [...Map.groupBy(cases, (each) => each.expected.kind)].flatMap(([kind, group]) => {
    const ours = group.map((each) => carried(old!, now!, comparison, each));
    const theirs = group.map((each) =>
      judge(each, matchQuoteAnywhere(now!.text, { ...each, exact: each.quote, hint: each.start })),
    );
    return [
      [pair, kind, String(group.length), 'legal-text', counted(ours)],
      [pair, kind, String(group.length), 'global fuzzy quote', counted(theirs)],
    ];
  });
}

function carried(old: RealText, now: RealText, comparison: UnitComparison, each: Case): string {
  const place = unitAround(old, each);
  if (!place) return outside(old, now, each);
  const anchor = describeAnchor(old.tree, place.unit.id, place.range.start, place.range.end);
  const answer = carryAnchor(anchor, old.tree, now.tree, comparison);
  const unit = answer.anchor && findUnit(now.tree, answer.anchor.unit);
  const { quote } = answer.anchor ?? {};
  const verdict = !unit
    ? judge(each, undefined)
    : quote
      ? judge(each, spanInText(now, unit, { start: quote.start, end: quote.start + quote.exact.length }))
      : judgeWhole(each, spanOf(now, unit));
  if (SHOW_WRONG && /wrong|lost/.test(verdict))
    console.log(verdict, JSON.stringify({ each, anchor, answer }));
  return verdict;
}

/** Words before the first unit: the lines above it beside each other. */
function outside(old: RealText, now: RealText, each: Case): string {
  const [above, aboveNow] = [old, now].map(({ text, tree }) => text.slice(0, firstUnit(text, tree)));
  if (each.end > above!.length) return 'outside';
  const found = mapRange(above!, aboveNow!, each);
  return found ? judge(each, found) : 'above the units, words lost';
}

function firstUnit(text: string, tree: LegalTree): number {
  const [first] = tree.body;
  const line = first ? (ownLines(first)[0] ?? '') : '';
  const at = text.indexOf(`\n${line.slice(0, 12)}`);
  return at < 0 ? text.length : at;
}

function judge({ expected }: Case, found: Span | undefined): string {
  if (expected.start === null || expected.end === null) return found ? 'wrong' : 'removed';
  if (!found) return 'lost';
  if (found.start === expected.start && found.end === expected.end) return 'exact';
  const overlap = Math.min(found.end, expected.end) - Math.max(found.start, expected.start);
  return overlap * 2 >= expected.end - expected.start ? 'half' : 'wrong';
}

function judgeWhole({ expected }: Case, unit: Span): string {
  if (expected.start === null || expected.end === null) return 'whole unit of a gone text';
  return unit.start <= expected.start && expected.end <= unit.end ? 'whole' : 'wrong';
}

function counted(verdicts: readonly string[]): string {
  return [...Map.groupBy(verdicts, (each) => each)]
    .map(([verdict, list]) => `${verdict} ${list.length}`)
    .sort()
    .join(', ');
}
