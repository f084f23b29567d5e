import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articlesOf, blocksOfText, type LegalTree, parse } from '../../src/index.ts';
import type { Random } from '../simulate/random.ts';

/** Real documents, read where they lie and never copied here. */
export const DATA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** A real document as the parser reads it. */
export interface RealDocument {
  readonly name: string;
  readonly tree: LegalTree;
}

export function treeOf(text: string): LegalTree {
  return parse(blocksOfText(text)).tree;
}

/** So many laws, decrees and local decisions of 10 to 250 articles, picked by chance; none, with a note, where there is no collection. */
export function pickDocuments(count: number, random: Random): RealDocument[] {
  const root = `${DATA}/legal-documents/text/dev`;
  if (!existsSync(root)) {
    console.log(`left out real documents: no ${root} (set DANBAN_CORPORA)`);
    return [];
  }
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(laws|decrees)[^/]*\/.*\.txt$/.test(name))
    .sort();
  const picked: RealDocument[] = [];
  while (picked.length < count && files.length > 0) {
    const [name = ''] = files.splice(random.below(files.length), 1);
    const tree = treeOf(readFileSync(`${root}/${name}`, 'utf8'));
    const articles = articlesOf(tree).length;
    if (articles >= 10 && articles <= 250) picked.push({ name, tree });
  }
  return picked;
}
