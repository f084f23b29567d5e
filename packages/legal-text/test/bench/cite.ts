import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blocksOfText, citeTree, findCitations, parse } from '../../src/index.ts';
import { readLabelled } from '../labels/draw-windows.ts';
import { measureCitations } from '../labels/measure.ts';
import { measureResolutions } from '../labels/measure-resolutions.ts';
import { measureUnits } from '../labels/measure-units.ts';

// How many citations of real documents are found, how many of those found are right, and every difference.
const DATA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const ROOT = `${DATA}/legal-documents`;
const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(4));

if (!existsSync(ROOT)) console.log(`cite: left out, no ${ROOT} (set DANBAN_CORPORA)`);
else {
  for (const { confusions, ...one } of measureCitations(ROOT)) {
    for (const confusion of confusions) console.log(`  ${confusion}`);
    console.log(
      `cite, sample ${one.sample}: ${one.windows} windows of ${one.documents} documents, ${one.labelled} labels, ${one.found} found, ` +
        `precision ${share(one.right, one.found)}, recall ${share(one.right, one.labelled)}, exact span ${share(one.exact, one.right)}`,
    );
  }
}

if (existsSync(ROOT)) {
  for (const { sample, target, labelled, given, asked, right, confusions } of measureResolutions()) {
    for (const confusion of confusions) console.log(`  ${confusion}`);
    console.log(
      `resolve, sample ${sample}, ${target}: ${labelled} labels, precision ${share(right, given)}, recall ${share(right, asked)}`,
    );
  }
}

if (existsSync(ROOT)) {
  for (const { sample, labels, found, right, asked, given, resolved, confusions } of measureUnits()) {
    for (const confusion of confusions) console.log(`  ${confusion}`);
    console.log(
      `found and resolved, units ${sample}: ${labels} labels, precision ${share(right, found)}, recall ${share(right, labels)}; ` +
        `of this document: precision ${share(resolved, given)}, recall ${share(resolved, asked)}`,
    );
  }
}

// Units cited without another document: how many the tree of the citing document has. What is absent is
// mostly of other documents (amending laws, rules that name the document in the sentence before).
if (existsSync(ROOT)) {
  const states = new Map<string, number>();
  const folder = 'text/dev/laws';
  for (const file of readdirSync(`${ROOT}/${folder}`)) {
    const { tree } = parse(blocksOfText(readLabelled(ROOT, `${folder}/${file}`)));
    for (const { state } of citeTree(tree, []).flatMap(({ units }) => units))
      states.set(state, (states.get(state) ?? 0) + 1);
  }
  console.log(`resolve, ${folder}:`, Object.fromEntries(states));
}

// Processor time per megabyte must not grow with the length.
const clause = (number: number): string =>
  `${number}. Cơ quan, tổ chức trả lời theo điểm a và b khoản 2, khoản 3 Điều ${number} của Luật này, Điều ${number} Nghị định số ${number}/2025/NĐ-CP ngày 1/4/2025 của Chính phủ và Luật Đất đai trong thời hạn 20 ngày kể từ ngày nhận được ý kiến của người dân.`;
for (const clauses of [2_000, 8_000, 32_000]) {
  const text = Array.from({ length: clauses }, (_none, index) => clause(index + 1)).join('\n');
  const before = process.cpuUsage().user;
  const found = findCitations(text).length;
  const time = (process.cpuUsage().user - before) / 1000;
  const megabytes = Buffer.byteLength(text) / 1e6;
  console.log(
    `cite ${clauses} clauses, ${megabytes.toFixed(2)} MB: ${found} citations, ${time.toFixed(0)} ms, ${(time / megabytes).toFixed(0)} ms per MB`,
  );
}
