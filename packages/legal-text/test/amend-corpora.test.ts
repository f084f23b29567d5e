import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyInstructions, consolidate, parseInstructions } from '../src/index.ts';
import {
  collectedTexts,
  isThere,
  ROOT,
  readCollected,
  treeOf,
  understandingOf,
  unitTexts,
} from './amending-collection.ts';

if (!isThere)
  console.log(`legal-text: left out the test on real amending acts, no ${ROOT} (set DANBAN_CORPORA)`);

// Bars of the project: 0.95 of the instructions understood and none lost in silence, 0.9 of the units
// of an official consolidation equal. Texts that lost their quotation marks or were read by machine
// have bars of their own: what they miss is reported, not guessed.
const UNDERSTOOD = { clean: 0.97, segmented: 0.9, scanned: 0.9 } as const;
const MISSED_SILENTLY = 0.01;
const EQUAL_UNITS = 0.9;

interface Expected {
  readonly article_status: Readonly<Record<string, { readonly identical: boolean }>>;
  readonly footnotes: readonly { readonly text: string }[];
}

describe.runIf(isThere)('real amending acts', () => {
  it('are understood, or report what is not', () => {
    const sums = { clean: [0, 0, 0], segmented: [0, 0, 0], scanned: [0, 0, 0] };
    for (const { path, quality } of collectedTexts()) {
      const { understood, reported, missed } = understandingOf(readCollected(path));
      const sum = sums[quality];
      for (const [index, count] of [understood, reported.length, missed.length].entries())
        sum[index]! += count;
    }
    const all = Object.values(sums)
      .flat()
      .reduce((sum, count) => sum + count, 0);
    console.log(`legal-text: instructions understood, reported, missed: ${JSON.stringify(sums)}`);
    expect(sums.clean[0]! + sums.segmented[0]! + sums.scanned[0]!).toBeGreaterThanOrEqual(0.95 * all);
    for (const [quality, [understood = 0, reported = 0, missed = 0]] of Object.entries(sums)) {
      const lines = understood + reported + missed;
      expect([quality, understood / lines >= UNDERSTOOD[quality as keyof typeof UNDERSTOOD]]).toEqual([
        quality,
        true,
      ]);
      expect([quality, missed / lines <= MISSED_SILENTLY]).toEqual([quality, true]);
    }
  }, 120_000);

  it('make the text of the official consolidation', () => {
    for (const folder of readdirSync(`${ROOT}/amendments/dev`)) {
      const files = readdirSync(`${ROOT}/amendments/dev/${folder}`);
      const read = (start: string): string =>
        readCollected(
          `amendments/dev/${folder}/${files.find((name) => name.startsWith(start) && /(?<!\.ocr)\.(?:md|txt)$/.test(name))}`,
        );
      const base = treeOf(read('original'));
      const { tree, amendments, lineage } = consolidate(
        base,
        [{ tree: treeOf(read('amending')) }],
        '9999-12-31',
      );
      const expected = JSON.parse(
        readFileSync(`${ROOT}/amendments/dev/${folder}/expected.json`, 'utf8'),
      ) as Expected;

      const outcomes = amendments[0]!.outcomes;
      expect(outcomes.every((outcome) => outcome.status === 'applied')).toBe(true);
      // Each official footnote of a unit names the clause that changed it: they are as many as our instructions.
      const notes = expected.footnotes.filter(({ text }) => /^(?:Điều|Khoản|Điểm) này được/.test(text));
      expect(outcomes.length).toBe(notes.length);
      // Articles that the officials left alone are the same objects.
      const unchanged = Object.entries(expected.article_status).filter(([, status]) => status.identical);
      for (const [number] of unchanged) {
        expect(lineage.get(`dieu-${number}`)).toBe(`dieu-${number}`);
        expect(tree.body.flatMap((chapter) => chapter.children)).toContain(
          base.body.flatMap((chapter) => chapter.children).find((article) => article.number === number),
        );
      }
      const official = unitTexts(treeOf(read('consolidated')));
      const ours = unitTexts(tree);
      const equal = [...official].filter(([id, text]) => ours.get(id) === text).length;
      console.log(
        `legal-text: ${folder}: ${equal} of ${official.size} units as in the official consolidation`,
      );
      expect(equal / official.size).toBeGreaterThanOrEqual(EQUAL_UNITS);
    }
  });

  it('without a consolidation: instructions find their units', () => {
    const file = `${ROOT}/amendments/law_pairs_without_consolidation.dev.json`;
    if (!existsSync(file)) return;
    const pairs = JSON.parse(readFileSync(file, 'utf8')) as { original: string[]; amending: string[] }[];
    for (const { original, amending } of pairs) {
      const { instructions } = parseInstructions(treeOf(readCollected(amending[0]!)));
      const { outcomes } = applyInstructions(treeOf(readCollected(original[0]!)), instructions);
      const here = outcomes.filter(
        (outcome) => outcome.status === 'applied' || outcome.reason !== 'otherDocument',
      );
      const applied = here.filter((outcome) => outcome.status === 'applied').length;
      expect(here.length).toBeGreaterThan(10);
      expect(applied / here.length).toBeGreaterThanOrEqual(0.95);
    }
  });
});
