import { blocksOfText, type LegalTree, parse, unitText, walk } from '../../src/index.ts';
import { hasRealDocuments, type ManifestRow, manifest, readText } from '../real-documents.ts';
import { type Fact, letters, segmentedActs } from './corpus-articles.ts';
import { compareKeys, newTally, showTally } from './score.ts';

// node packages/legal-text/test/bench/structure.ts [--wrong]   F1 of units on real documents.
const SHOW = process.argv.includes('--wrong');

if (!hasRealDocuments()) {
  console.log('legal-text: no real documents (set DANBAN_CORPORA)');
  process.exit(0);
}
const documents = manifest().map((row) => ({ row, tree: parse(blocksOfText(readText(row.path))).tree }));
againstSegmentedActs(documents);

interface Document {
  readonly row: ManifestRow;
  readonly tree: LegalTree;
}

/** Our units as the reference writes them. */
function factsOf(tree: LegalTree): Fact[] {
  const facts: Fact[] = [];
  walk(tree, (node, ancestors) => {
    if (node.quoted || (node.kind !== 'article' && node.kind !== 'clause' && node.kind !== 'point')) return;
    const path = [...ancestors, node].filter(({ kind }) => ['article', 'clause', 'point'].includes(kind));
    const address = path.map((unit) => unit.number ?? '').join(' ');
    const label = (node.label ?? '').length;
    const text = node.kind === 'article' ? unitText(node).slice(label) : node.text;
    facts.push({ kind: node.kind, address, text: letters(text) });
  });
  return facts;
}

/** Acts that another collection gives article by article: the document is the one with most equal articles. */
function againstSegmentedActs(documents: readonly Document[]): void {
  const ours = documents.map(({ row, tree }) => ({ path: row.path, facts: factsOf(tree) }));
  const kinds = ['article', 'clause', 'point'] as const;
  const strict = { article: newTally(), clause: newTally(), point: newTally() };
  const places = { article: newTally(), clause: newTally(), point: newTally() };
  let acts = 0;
  for (const act of segmentedActs()) {
    const texts = new Set(act.facts.filter(({ kind }) => kind === 'article').map(({ text }) => text));
    const share = ({ facts }: { facts: readonly Fact[] }) =>
      facts.filter(({ kind, text }) => kind === 'article' && texts.has(text)).length / texts.size;
    const best = ours.reduce((a, b) => (share(b) > share(a) ? b : a));
    if (share(best) < 0.5) continue;
    acts += 1;
    for (const kind of kinds) {
      const keys = (facts: readonly Fact[], withText: boolean) =>
        facts
          .filter((fact) => fact.kind === kind)
          .map(({ address, text }) => (withText ? `${address} ${text}` : address));
      const wrong = compareKeys(keys(act.facts, false), keys(best.facts, false), places[kind]);
      compareKeys(keys(act.facts, true), keys(best.facts, true), strict[kind]);
      if (SHOW && wrong.length > 0) console.log(act.name, best.path, kind, wrong.slice(0, 12).join(' | '));
    }
  }
  console.log(`\nAgainst ${acts} acts that the retrieval sets give article by article`);
  for (const kind of kinds) console.log(showTally(`${kind}: number and parent`, places[kind]));
  for (const kind of kinds) console.log(showTally(`${kind}: and the same letters`, strict[kind]));
}
