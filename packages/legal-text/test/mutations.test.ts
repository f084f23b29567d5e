import { describe, expect, it } from 'vitest';
import { blocksOfText, outlineRows, parse, wholeText } from '../src/index.ts';
import { everything } from './build.ts';
import { DAMAGES, seeded } from './damage.ts';
import { hasRealDocuments, manifest, readText } from './real-documents.ts';

const isThere = hasRealDocuments();
if (!isThere) console.log('legal-text: left out the mutations, no real documents (set DANBAN_CORPORA)');

const TIMES = 2_000;
// A mutation of some pages takes milliseconds; a thousand times that is a hang.
const LONGEST = 20_000;

const STRANGE = [
  '“',
  '”',
  '"',
  '«',
  '»',
  '(',
  ')',
  '|',
  '\\',
  '.',
  ';',
  ':',
  '\n',
  '\f',
  '\u00a0',
  '\u00ad',
  '\u200b',
  'Điều ',
  'Điều 1. ',
  'Chương I',
  'PHỤ LỤC',
  'Mẫu số 01',
  '1. ',
  'a) ',
  'đ) ',
  'I. ',
  '- ',
  'như sau:',
  '\ud800',
  '\ufffd',
  '\u0301',
  '999999999999. ',
  '€',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  '| a | b |',
];

type Random = () => number;
const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)]!;

/** One change of some lines of the text, none of which a person would make. */
const CHANGES: readonly ((lines: string[], random: Random) => void)[] = [
  (lines, random) => lines.splice(Math.floor(random() * lines.length), 1 + Math.floor(random() * 5)),
  (lines, random) => {
    const at = Math.floor(random() * lines.length);
    lines.splice(at, 0, ...lines.slice(at, at + 1 + Math.floor(random() * 8)));
  },
  (lines, random) => {
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, random) => {
    const at = Math.floor(random() * lines.length);
    const line = lines[at] ?? '';
    const cut = Math.floor(random() * (line.length + 1));
    lines[at] = line.slice(0, cut) + pick(STRANGE, random) + line.slice(cut);
  },
  (lines, random) => {
    const at = Math.floor(random() * lines.length);
    lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`);
  },
  (lines, random) => {
    const at = Math.floor(random() * lines.length);
    lines[at] = [...(lines[at] ?? '')].reverse().join('');
  },
  (lines, random) => {
    const at = Math.floor(random() * lines.length);
    lines[at] = (lines[at] ?? '').replace(/[.;:,”“]/g, '');
  },
];

function mutate(text: string, random: Random): string {
  const all = text.split('\n');
  const from = Math.floor(random() * Math.max(1, all.length - 60));
  const lines = all.slice(from, from + 20 + Math.floor(random() * 100));
  const changes = 1 + Math.floor(random() * 30);
  for (let done = 0; done < changes && lines.length > 0; done += 1) pick(CHANGES, random)(lines, random);
  const damage = random() < 0.4 ? pick(Object.values(DAMAGES), random) : undefined;
  const changed = lines.join('\n');
  return damage ? damage(changed, random) : changed;
}

const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}|]/gu, '');

describe.runIf(isThere)('2,000 mutations of real documents', () => {
  it('never throw, never hang, and lose no line', () => {
    const texts = manifest().map(({ path }) => readText(path));
    let longest = 0;
    for (let seed = 0; seed < TIMES; seed += 1) {
      const random = seeded(seed);
      const text = mutate(pick(texts, random), random);
      const began = performance.now();
      const blocks = blocksOfText(text);
      const { tree } = parse(blocks);
      outlineRows(tree);
      longest = Math.max(longest, performance.now() - began);
      const all = bare(everything(tree));
      const lost = blocks.filter((block) => block.kind === 'paragraph' && !all.includes(bare(block.text)));
      expect([seed, lost.map((block) => block.text)]).toEqual([seed, []]);
      expect([seed, wholeText(tree).text === everything(tree)]).toEqual([seed, true]);
    }
    console.log(`legal-text: ${TIMES} mutations, the longest took ${longest.toFixed(0)} ms`);
    expect(longest).toBeLessThan(LONGEST);
  }, 240_000);
});
