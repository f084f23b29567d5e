import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesOf, blocksOfText, parse, renderPlain } from '../src/index.ts';
import { compareKeys, f1, newTally } from './bench/score.ts';
import { lostLines, withoutSource } from './build.ts';
import { hasRealDocuments, manifest, ROOT, readText } from './real-documents.ts';
import { keyOf, readSample, type SampleUnit, unitsInWindow } from './sample.ts';

const isThere = hasRealDocuments();
if (!isThere) console.log(`legal-text: left out the test on real documents, no ${ROOT} (set DANBAN_CORPORA)`);

/** A document whose articles we count otherwise than the manifest, looked at one by one, and why. */
interface Difference {
  readonly path: string;
  readonly articles: number;
  readonly highest: number;
  readonly why: string;
}

describe.runIf(isThere)('real documents', () => {
  const rows = isThere ? manifest() : [];

  it('lose no line, and read back from their plain rendering', () => {
    for (const { path } of rows) {
      const blocks = blocksOfText(readText(path));
      const parsed = parse(blocks);
      const { tree } = parsed;
      expect([path, lostLines(blocks, parsed)]).toEqual([path, []]);
      expect(withoutSource(parse(blocksOfText(renderPlain(tree))).tree)).toEqual(withoutSource(tree));
    }
  }, 60_000);

  it('have the number of articles that the manifest counts, or one that we can explain', () => {
    const file = new URL('./labels/manifest-differences.json', import.meta.url);
    const explained = new Map(
      (JSON.parse(readFileSync(file, 'utf8')) as Difference[]).map((entry) => [entry.path, entry]),
    );
    for (const row of rows) {
      const articles = articlesOf(parse(blocksOfText(readText(row.path))).tree);
      const numbers = articles
        .filter((node) => node.id.startsWith('dieu-'))
        .map((node) => Number.parseInt(node.number ?? '0', 10));
      const { articles: count, highest } = explained.get(row.path) ?? {
        articles: row.lineStarts,
        highest: row.highest,
      };
      const counted = [row.path, articles.length, Math.max(0, ...numbers)];
      expect(counted).toEqual([row.path, count, highest]);
    }
    console.log(
      `legal-text: articles as the manifest counts in ${rows.length - explained.size} of ${rows.length}`,
    );
  }, 60_000);

  it('are read as a person read them, where one did', () => {
    const bars = { article: 0.995, clause: 0.99, point: 0.98 };
    for (const [kind, bar] of Object.entries(bars)) {
      const tally = newTally();
      for (const window of [...readSample('sample'), ...readSample('sample-2')]) {
        const keys = (units: readonly SampleUnit[]) => units.filter((unit) => unit.kind === kind).map(keyOf);
        compareKeys(keys(window.units), keys(unitsInWindow(window)), tally);
      }
      expect([kind, f1(tally) >= bar]).toEqual([kind, true]);
    }
  }, 60_000);

  it('are nearly all there', () => {
    const present = ['laws', 'decrees_circulars_local', 'local_word_segmented'].flatMap((folder) =>
      existsSync(`${ROOT}/text/dev/${folder}`) ? readdirSync(`${ROOT}/text/dev/${folder}`) : [],
    );
    expect(present.length).toBeGreaterThan(200);
  });
});
