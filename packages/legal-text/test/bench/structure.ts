import { articlesOf, blocksOfText, type LegalTree, parse, unitText, walk } from '../../src/index.ts';
import { hasRealDocuments, type ManifestRow, manifest, readText } from '../real-documents.ts';
import { keyOf, readSample, type SampleUnit, unitsInWindow } from '../sample.ts';
import { type Fact, letters, segmentedActs } from './corpus-articles.ts';
import { compareKeys, newTally, showTally } from './score.ts';

// node packages/legal-text/test/bench/structure.ts [--wrong]   F1 of units on real documents.
const SHOW = process.argv.includes('--wrong');

// The other collection leaves the heading of the next group and the words of adoption in the last
// article before them. They are taken off only where the article is not the same with them: "phần thứ tư của
// Bộ luật này" and "Chủ tịch Quốc hội" stand in articles too.
const TAIL =
  / (?:(?:tieu muc|muc) \d+ [a-z0-9 ]{1,90}|phan thu [a-z]+ [a-z ]{1,80}|(?:bo )?luat nay (?:da )?duoc quoc hoi nuoc .*|chu tich quoc hoi.*)$/;

if (!hasRealDocuments()) {
  console.log('legal-text: no real documents (set DANBAN_CORPORA)');
  process.exit(0);
}
const documents = manifest().map((row) => ({ row, tree: parse(blocksOfText(readText(row.path))).tree }));
againstSegmentedActs(documents);
againstSample('sample');
againstSample('sample-2');
againstManifest(documents);

interface Document {
  readonly row: ManifestRow;
  readonly tree: LegalTree;
}

/** Windows of all groups, scans and amending acts too, that a person read. */
function againstSample(file: 'sample' | 'sample-2'): void {
  const tallies = { article: newTally(), clause: newTally(), point: newTally(), other: newTally() };
  for (const window of readSample(file)) {
    const ours = unitsInWindow(window);
    for (const [kind, tally] of Object.entries(tallies)) {
      const keys = (units: readonly SampleUnit[]) =>
        units.filter((unit) => (unit.kind in tallies ? unit.kind : 'other') === kind).map(keyOf);
      const wrong = compareKeys(keys(window.units), keys(ours), tally);
      if (SHOW && wrong.length > 0) console.log(window.path, wrong);
    }
  }
  console.log(`\nAgainst the windows of ${file}.json, read by eye (line, kind, number, parents and text)`);
  for (const [kind, tally] of Object.entries(tallies)) console.log(showTally(kind, tally));
}

/** The manifest counts by rules of thumb; `labels/manifest-differences.json` says why ours differ. */
function againstManifest(documents: readonly Document[]): void {
  const counts = documents.map(({ row, tree }) => {
    const articles = articlesOf(tree);
    const chapters = new Set<string>();
    walk(tree, (node) => {
      if (node.kind === 'chapter' && !node.quoted) chapters.add(node.id);
    });
    return [articles.length === row.lineStarts, chapters.size === row.chapters];
  });
  const share = (which: number) => counts.filter((equal) => equal[which]).length;
  console.log(`\nOf ${counts.length} documents: articles as counted in ${share(0)}, chapters in ${share(1)}`);
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

function withoutTail(fact: Fact, ours: ReadonlySet<string>): Fact {
  if (fact.kind !== 'article' || ours.has(`${fact.address} ${fact.text}`)) return fact;
  return { ...fact, text: fact.text.replace(TAIL, '') };
}

/** Where the wording of an article parts: the same article missed and extra, 30 letters on each side of the first difference. */
function wording(wrong: readonly string[]): string[] {
  const ours = wrong.filter((key) => key.startsWith('extra ')).map((key) => key.slice(6));
  return wrong.flatMap((key) => {
    const theirs = key.startsWith('missed ') ? key.slice(7) : '';
    const other = ours.find((one) => one.split(' ', 1)[0] === theirs.split(' ', 1)[0]);
    if (theirs === '' || other === undefined) return [];
    let at = 0;
    while (at < Math.min(other.length, theirs.length) && other[at] === theirs[at]) at += 1;
    const around = (text: string): string => text.slice(Math.max(0, at - 30), at + 30);
    return [`article ${theirs.split(' ', 1)[0]}: theirs "${around(theirs)}", ours "${around(other)}"`];
  });
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
      const same = new Set(keys(best.facts, true));
      const lettered = compareKeys(
        keys(
          act.facts.map((fact) => withoutTail(fact, same)),
          true,
        ),
        [...keys(best.facts, true)],
        strict[kind],
      );
      if (SHOW && kind === 'article')
        for (const line of wording(lettered)) console.log(act.name, best.path, line);
      if (SHOW && wrong.length > 0) console.log(act.name, best.path, kind, wrong.slice(0, 12).join(' | '));
    }
  }
  console.log(`\nAgainst ${acts} acts that the retrieval sets give article by article`);
  for (const kind of kinds) console.log(showTally(`${kind}: number and parent`, places[kind]));
  for (const kind of kinds) console.log(showTally(`${kind}: and the same letters`, strict[kind]));
}
