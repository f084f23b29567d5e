import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { foldForSearch } from '../../src/index.ts';
import { DATA } from '../real-documents.ts';

/** One unit of the reference or of ours: where it is, and its text with letters and figures only. */
export interface Fact {
  readonly kind: 'article' | 'clause' | 'point';
  /** "5", "5 2", "5 2 đ": article, clause, point. */
  readonly address: string;
  readonly text: string;
}

export interface Segmented {
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** Letters and figures of a text, folded: what two transcriptions of one act have in common. */
export function letters(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The acts that the retrieval sets give article by article, in a transcription of their own. */
export function segmentedActs(): Segmented[] {
  const folder = `${DATA}/retrieval/corpus`;
  if (!existsSync(folder)) return [];
  const acts = new Map<string, Fact[]>();
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)) {
      const { law_id: law, article_id: article, text } = JSON.parse(line) as Record<string, string>;
      const facts = acts.get(`${file} ${law}`) ?? [];
      facts.push(...factsOf(String(article), text!));
      acts.set(`${file} ${law}`, facts);
    }
  }
  return [...acts].map(([name, facts]) => ({ name, facts }));
}

// A reader of line beginnings, on purpose without any of the parser's rules: a clause is "1." at the
// start of a line, a point "a)"; what stands in quotation marks over several lines is passed over.
function factsOf(article: string, text: string): Fact[] {
  const facts: Fact[] = [{ kind: 'article', address: article, text: letters(text) }];
  let clause: string | undefined;
  let open = 0;
  for (const line of text
    .normalize('NFC')
    .split('\n')
    .map((raw) => raw.trim())) {
    const inside = open > 0;
    open += (line.match(/“/g)?.length ?? 0) - (line.match(/”/g)?.length ?? 0);
    if (inside || line === '' || line.startsWith('“')) continue;
    const numbered = /^(\d{1,3}[a-zđ]?)\.\s+(.*)$/.exec(line);
    const lettered = /^([a-zđ]\d?)\)\s*(.*)$/.exec(line);
    if (numbered) {
      clause = numbered[1]!;
      facts.push({ kind: 'clause', address: `${article} ${clause}`, text: letters(numbered[2]!) });
    } else if (lettered) {
      const address = [article, clause, lettered[1]].filter(Boolean).join(' ');
      facts.push({ kind: 'point', address, text: letters(lettered[2]!) });
    }
  }
  return facts;
}
