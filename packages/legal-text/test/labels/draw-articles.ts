import { createHash } from 'node:crypto';
import {
  articlesOf,
  blocksOfText,
  type LegalNode,
  type LegalTree,
  parse,
  unitText,
} from '../../src/index.ts';
import { manifest, readText } from '../real-documents.ts';

/** One article of a real document in which a person labelled every plain fact. */
export interface SampledArticle {
  readonly sample: 'tuning' | 'fresh';
  readonly path: string;
  /** Of the text as `readText` gives it. */
  readonly sha256: string;
  readonly unit: string;
}

// How many articles of each sort: most articles are drawn whatever they are called; the others by a word of
// their title, or of their text, since effect or penalties would hardly come up by chance. The finder has
// no part in it.
const BY_TITLE: readonly Sort[] = [
  [14, /./u],
  [4, /trách nhiệm|nghĩa vụ|tổ chức thực hiện/iu],
  [2, /cấm/iu],
  [4, /xử phạt|vi phạm|hình phạt|^tội /iu],
  [5, /hồ sơ|trình tự|thủ tục|thời hạn/iu],
  [4, /hiệu lực|thi hành/iu],
  [3, /đối tượng áp dụng/iu],
  [2, /chuyển tiếp/iu],
];
const BY_TEXT: readonly Sort[] = [
  [4, /phạt|tước quyền|tịch thu|kỷ luật/iu],
  [4, /ngày làm việc|thời hạn|chậm nhất|không quá|trước ngày/iu],
  [3, /không được|cấm/iu],
];
type Sort = readonly [count: number, word: RegExp];
// Longer articles would fill the sample with one document.
const LONGEST = 2600;

/**
 * Draws the articles of both samples, each of another document: in the order of a hash, every second one
 * of a group other than acts where there is one. Articles without text and quoted ones are left out.
 */
export function drawArticles(): SampledArticle[] {
  const documents = manifest()
    .filter(({ path }) => !path.includes('ocr_noise'))
    .map(({ path }) => ({ path, ...readDocument(path), isAct: path.includes('/laws/') }));
  const seen = new Set<string>();
  const draw = (sample: SampledArticle['sample'], [count, word]: Sort, part: Part): SampledArticle[] => {
    const candidates = documents
      .flatMap(({ tree, ...one }) => articlesIn(tree, word, part).map((unit) => ({ ...one, unit: unit.id })))
      .map((one) => ({ ...one, rank: hashOf(`${sample} ${word} ${one.path} ${one.unit}`) }))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
    return Array.from({ length: count }, (_none, turn) => {
      const free = candidates.filter(({ path }) => !seen.has(path));
      const next = free.find(({ isAct }) => isAct === (turn % 2 === 0)) ?? free[0];
      if (!next) return [];
      seen.add(next.path);
      return [{ sample, path: next.path, sha256: next.sha256, unit: next.unit }];
    }).flat();
  };
  const samples = ['tuning', 'fresh'] as const;
  return [
    ...samples.flatMap((sample) => BY_TITLE.flatMap((sort) => draw(sample, sort, 'title'))),
    ...samples.flatMap((sample) => BY_TEXT.flatMap((sort) => draw(sample, sort, 'text'))),
  ];
}

/** The tree of a labelled document, and the hash of its text. */
export function readDocument(path: string): { readonly tree: LegalTree; readonly sha256: string } {
  const text = readText(path);
  return { tree: parse(blocksOfText(text)).tree, sha256: hashOf(text) };
}

type Part = 'title' | 'text';

function articlesIn(tree: LegalTree, word: RegExp, part: Part): LegalNode[] {
  return articlesOf(tree).filter((article) => {
    const text = unitText(article);
    const isNamed = word.test(part === 'title' ? (article.heading ?? '-') : text);
    return !article.quoted && isNamed && text.length > 60 && text.length <= LONGEST;
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
