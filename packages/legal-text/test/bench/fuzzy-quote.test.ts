import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeAnchor, resolveAnchor } from '../../src/index.ts';
import { lawOf } from '../build.ts';
import { DATA } from './documents.ts';
import { matchQuoteAnywhere } from './fuzzy-quote.ts';

const file = `${DATA}/reanchoring/hypothesis_reanchoring/match-quote-cases.json`;
const isThere = existsSync(file);
if (!isThere) console.log(`legal-text: left out the published quote cases, no ${file} (set DANBAN_CORPORA)`);

interface Published {
  readonly texts: Readonly<Record<string, string>>;
  readonly cases: readonly {
    readonly id: number;
    readonly text?: string;
    readonly text_literal?: string;
    readonly quote: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly hint?: number;
    readonly expect?: null;
    readonly expect_exact?: string;
    readonly expect_start?: number;
  }[];
}

describe.runIf(isThere)('the published cases of quotes', () => {
  const { texts, cases } = (
    isThere ? JSON.parse(readFileSync(file, 'utf8')) : { texts: {}, cases: [] }
  ) as Published;
  const textOf = (each: Published['cases'][number]): string =>
    each.text_literal ?? texts[each.text ?? ''] ?? '';

  it('are answered by the reference as its model answers them', () => {
    for (const each of cases) {
      const text = textOf(each);
      const found = matchQuoteAnywhere(text, { ...each, exact: each.quote });
      if (each.expect === null) expect([each.id, found]).toEqual([each.id, undefined]);
      if (each.expect_exact !== undefined)
        expect([each.id, found && text.slice(found.start, found.end).trim()]).toEqual([
          each.id,
          each.expect_exact,
        ]);
      if (each.expect_start !== undefined)
        expect([each.id, found?.start]).toEqual([each.id, each.expect_start]);
    }
  });

  it('are answered by our anchors with the right place or with the whole unit, never with a wrong one', () => {
    for (const each of cases.filter((one) => one.quote !== '' && textOf(one) !== '')) {
      const text = textOf(each);
      const tree = lawOf(`Điều 1. Tên`, text);
      const start = 'Điều 1. Tên\n'.length;
      const anchor = {
        unit: 'dieu-1',
        quote: { exact: each.quote, prefix: each.prefix ?? '', suffix: each.suffix ?? '', start: 0 },
      };
      const found = resolveAnchor(tree, anchor);
      if (found.state !== 'exact') continue;
      expect([each.id, text.slice(found.start! - start, found.end! - start)]).toEqual([each.id, each.quote]);
      if (each.expect_start !== undefined)
        expect([each.id, found.start! - start]).toEqual([each.id, each.expect_start]);
    }
  });

  it('and where a quote was made, it is found, however often its words stand there', () => {
    const tree = lawOf('Điều 1. Tên', texts.twoCities ?? '');
    const start = 'Điều 1. Tên\n'.length;
    for (const { expect_start, quote } of cases.filter(
      (one) => one.text === 'twoCities' && one.expect_start !== undefined,
    )) {
      const at = start + expect_start!;
      expect(resolveAnchor(tree, describeAnchor(tree, 'dieu-1', at, at + quote.length))).toMatchObject({
        state: 'exact',
        start: at,
      });
    }
  });
});

const samples = `${DATA}/reanchoring/w3c_web_annotation/samples_correct`;

interface QuoteSelector {
  readonly type?: unknown;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** All text quote selectors of a JSON value, wherever they stand. */
function selectorsIn(value: unknown): QuoteSelector[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as QuoteSelector).type === 'TextQuoteSelector' ? [value as QuoteSelector] : [];
  return [...own, ...Object.values(value).flatMap(selectorsIn)];
}

describe.runIf(existsSync(samples))('the text quote selectors of the W3C samples', () => {
  it('are what our quotes are: the words and what stands before and after', () => {
    const files = existsSync(samples) ? readdirSync(samples) : [];
    const selectors = files.flatMap((name) =>
      selectorsIn(JSON.parse(readFileSync(`${samples}/${name}`, 'utf8'))),
    );
    expect(selectors.length).toBeGreaterThan(2);
    for (const { exact = '', prefix = '', suffix = '' } of selectors) {
      const tree = lawOf('Điều 1. Tên', prefix + exact + suffix);
      const start = 'Điều 1. Tên\n'.length + prefix.length;
      const anchor = describeAnchor(tree, 'dieu-1', start, start + exact.length);
      expect(anchor.quote).toMatchObject({ exact, suffix: suffix.slice(0, 32) });
      expect(anchor.quote?.prefix.endsWith(prefix.slice(-32))).toBe(true);
      expect(resolveAnchor(tree, anchor)).toMatchObject({ state: 'exact', start });
    }
  });
});
