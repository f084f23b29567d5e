import { existsSync, readFileSync } from 'node:fs';
import {
  compareTrees,
  findUnit,
  type LegalTree,
  sameText,
  type UnitId,
  unitText,
  walk,
} from '../../src/index.ts';
import { DATA, treeOf } from './documents.ts';
import { cpu, printTable, share } from './table.ts';

// Real version pairs. Of two transcriptions of one act the truth is known: each unit is the unit of the same address and
// nearly the same words. Of two acts only what was found is shown. node --conditions=development packages/legal-text/test/bench/versions.ts [--wrong]
interface Cluster {
  readonly items: readonly { readonly file: string; readonly relation: string }[];
}

const SHOW_WRONG = process.argv.includes('--wrong');
const root = `${DATA}/legal-documents`;
if (!existsSync(`${root}/law_versions.dev.json`)) console.log(`left out: no ${root} (set DANBAN_CORPORA)`);
else printAll(JSON.parse(readFileSync(`${root}/law_versions.dev.json`, 'utf8')) as Cluster[]);

function printAll(clusters: readonly Cluster[]): void {
  const read = (file: string): LegalTree => treeOf(readFileSync(`${root}/${file}`, 'utf8').normalize('NFC'));
  const [twins, acts]: [string[][], string[][]] = [[], []];
  for (const { items } of clusters) {
    for (const [index, item] of items.entries()) {
      const original = item.relation.replace('second-transcription-of-', '');
      const other =
        item.relation === 'act'
          ? items.slice(0, index).findLast((each) => each.relation === 'act')
          : items.find((each) => each.file.endsWith(original));
      if (!other || !existsSync(`${root}/${item.file}`) || !existsSync(`${root}/${other.file}`)) continue;
      const [a, b] = [read(other.file), read(item.file)];
      const start = cpu();
      const { rows } = compareTrees(a, b);
      const time = `${(cpu() - start).toFixed(0)} ms`;
      const name = item.file.split('/').at(-1)!.slice(0, 48);
      const statuses = [...Map.groupBy(rows, (row) => row.status)]
        .map(([status, list]) => `${status} ${list.length}`)
        .sort()
        .join(', ');
      if (item.relation === 'act') acts.push([name, time, statuses]);
      else twins.push([name, time, ...sameAddress(a, b, rows), statuses]);
    }
  }
  printTable(['second transcription of', 'time', 'units', 'right', 'rows'], twins);
  printTable(['successor act', 'time', 'rows'], acts);
}

function sameAddress(a: LegalTree, b: LegalTree, rows: ReturnType<typeof compareTrees>['rows']): string[] {
  const said = new Set(rows.map((row) => `${row.before} ${row.after}`));
  const ids: UnitId[] = [];
  walk(a, (node) => {
    const twin = /article|clause|point/.test(node.kind) ? findUnit(b, node.id) : undefined;
    if (twin && sameText(unitText(node), unitText(twin))) ids.push(node.id);
  });
  const right = ids.filter((id) => said.has(`${id} ${id}`));
  if (SHOW_WRONG)
    for (const id of ids)
      if (!right.includes(id))
        console.log(
          id,
          rows.filter((row) => row.before === id || row.after === id).map(({ words: _words, ...row }) => row),
        );
  return [String(ids.length), share(right.length, ids.length)];
}
