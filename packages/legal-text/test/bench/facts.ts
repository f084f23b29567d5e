import { blocksOfText, draftFacts, findUnit, parse, unitText } from '../../src/index.ts';
import { measureFacts } from '../labels/measure-facts.ts';
import { manifest, readText } from '../real-documents.ts';

// node packages/legal-text/test/bench/facts.ts [per kind = 0] [seed = 1] [kind]
//
// Precision and recall against the labels (labels/README.md), with every difference; then counts over the
// whole collection, and on demand a sample drawn with the seed, the fact between brackets in its
// surroundings, for a person to judge.
//
// What is still wrong: words that only name a thing ("chỉ tiêu bắt buộc phải công bố"), times that are conditions
// ("không khắc phục trong thời hạn 60 ngày") or how long a thing lasts ("lưu giữ không quá 12 tháng kể từ ngày …"),
// files that an office keeps ("hồ sơ hợp đồng"), duties told as plain statements ("Sở Tư pháp chủ trì …"), which
// are found only below a title that says so. Penalties are mostly those of the criminal code: few sanctioning
// decrees are in the collection.
for (const { sample, kind, labelled, found, right, confusions } of measureFacts()) {
  const share = (whole: number): string => (whole === 0 ? '-' : (right / whole).toFixed(3));
  console.log(
    `${sample.padEnd(7)} ${kind.padEnd(13)} labelled ${labelled}, found ${found}, precision ${share(found)}, recall ${share(labelled)}`,
  );
  for (const confusion of confusions) console.log(`    ${confusion}`);
}

const [perKind = '0', seed = '1', only] = process.argv.slice(2);

interface Sampled {
  readonly rank: number;
  readonly line: string;
}

const byKind = new Map<string, Sampled[]>();
const begun = performance.now();
const documents = manifest().filter(({ path }) => !path.includes('ocr_noise'));
for (const { path } of documents) {
  const { tree } = parse(blocksOfText(readText(path)));
  for (const { place, content } of draftFacts(tree).facts) {
    const whole = unitText({ ...findUnit(tree, place.unit)!, children: [] });
    const around = `${whole.slice(Math.max(0, place.start - 120), place.start)}[${place.text}]${whole.slice(place.end, place.end + 60)}`;
    const { kind, ...said } = content;
    const list = byKind.get(kind) ?? [];
    const line = `${JSON.stringify(said)} ${path.split('/').at(-1)} ${place.unit} ¦ ${around.replaceAll('\n', ' ⏎ ')}`;
    list.push({ rank: rank(`${seed} ${path} ${place.unit} ${place.start}`), line });
    byKind.set(kind, list);
  }
}
console.log(
  `${documents.length} documents, ${((performance.now() - begun) / 1000).toFixed(1)} s with parsing`,
);
for (const [kind, list] of byKind) console.log(`${kind.padEnd(14)} ${list.length}`);
for (const [kind, list] of Number(perKind) > 0 ? byKind : []) {
  if (only !== undefined && only !== kind) continue;
  console.log(`\n## ${kind}`);
  const drawn = list.sort((a, b) => a.rank - b.rank).slice(0, Number(perKind));
  for (const [index, { line }] of drawn.entries()) console.log(`${index + 1}. ${line}`);
}

// FNV-1a: the same sample on every machine.
function rank(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
