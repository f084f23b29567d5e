import { blocksOfText, outlineRows, parse } from '../../src/index.ts';
import { DAMAGES, seeded } from '../damage.ts';
import { hasRealDocuments, manifest, readText } from '../real-documents.ts';
import { letters } from './corpus-articles.ts';
import { compareKeys, f1, newTally } from './score.ts';

// node packages/legal-text/test/bench/damage.ts [part of a damage's name]
// Every third undamaged document is damaged in each way; its outline must stay what it was.
const ONLY = process.argv[2] ?? '';
if (!hasRealDocuments()) process.exit(0);

const KINDS = ['article', 'clause', 'point'] as const;
const texts = manifest()
  .filter(({ group }) => group === 'law' || group === 'subordinate')
  .filter((_row, index) => index % 3 === 0)
  // Words only: a tab or a wide gap inside a line is a damage of its own.
  .map(({ path }) => ({
    path,
    text: readText(path)
      .normalize('NFC')
      .replace(/[^\S\n]+/g, ' '),
  }));

function keysOf(text: string): Record<(typeof KINDS)[number], string[]> {
  const keys = { article: [] as string[], clause: [] as string[], point: [] as string[] };
  for (const { kind, cite, parent, heading, text: own, quoted } of outlineRows(
    parse(blocksOfText(text)).tree,
  )) {
    if (kind !== 'article' && kind !== 'clause' && kind !== 'point') continue;
    const group = kind === 'article' ? '' : parent;
    keys[kind].push([quoted ? 'quoted' : '', cite, group, letters(`${heading ?? ''} ${own}`)].join('|'));
  }
  return keys;
}

const clean = texts.map(({ text }) => keysOf(text));
for (const [name, damage] of Object.entries(DAMAGES)) {
  if (!name.includes(ONLY)) continue;
  const tallies = { article: newTally(), clause: newTally(), point: newTally() };
  for (const [index, { path, text }] of texts.entries()) {
    const found = keysOf(damage(text, seeded(index)));
    for (const kind of KINDS) {
      const wrong = compareKeys(clean[index]![kind], found[kind], tallies[kind]);
      if (ONLY && wrong.length > 0)
        console.log(
          path,
          wrong.slice(0, 6).map((key) => key.slice(0, 260)),
        );
    }
  }
  console.log(
    `${name.padEnd(48)} F1 ${KINDS.map((kind) => `${kind} ${f1(tallies[kind]).toFixed(4)}`).join('  ')}`,
  );
}
