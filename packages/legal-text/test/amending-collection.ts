import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  blocksOfText,
  type LegalNode,
  type LegalTree,
  parse,
  parseInstructions,
  walk,
} from '../src/index.ts';

/** Where the real documents lie; DANBAN_CORPORA names another folder. Nothing of them is copied here. */
const DATA = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
export const ROOT = `${DATA}/legal-documents`;
export const isThere = existsSync(`${ROOT}/amendments/dev`);

/** Kinds of text: as published, words tied by "_" with quotation marks lost, and read by machine. */
export type Quality = 'clean' | 'segmented' | 'scanned';

export interface CollectedText {
  readonly path: string;
  readonly quality: Quality;
}

/** All plain texts of the collection, the amending acts of its pairs included. */
export function collectedTexts(): CollectedText[] {
  const folders: readonly (readonly [string, Quality])[] = [
    ['laws', 'clean'],
    ['decrees_circulars_local', 'clean'],
    ['local_word_segmented', 'segmented'],
    ['ocr_noise', 'scanned'],
  ];
  const texts = folders.flatMap(([folder, quality]) =>
    existsSync(`${ROOT}/text/dev/${folder}`)
      ? readdirSync(`${ROOT}/text/dev/${folder}`).map((name) => ({
          path: `text/dev/${folder}/${name}`,
          quality,
        }))
      : [],
  );
  const pairs = readdirSync(`${ROOT}/amendments/dev`).flatMap((folder) =>
    readdirSync(`${ROOT}/amendments/dev/${folder}`)
      .filter((name) => name.startsWith('amending') && /\.(?:md|txt)$/.test(name))
      .map((name) => ({ path: `amendments/dev/${folder}/${name}`, quality: 'clean' as const })),
  );
  return [...texts, ...pairs];
}

/** The text with the collection's own markup taken off: markdown signs, "_" that ties words. */
export function readCollected(path: string): string {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  if (path.includes('local_word_segmented')) return text.replaceAll('_', ' ');
  return path.endsWith('.md') ? text.replace(/^[#*>]+\s*/gm, '').replaceAll('**', '') : text;
}

export function treeOf(text: string): LegalTree {
  return parse(blocksOfText(text)).tree;
}

// An independent count: lines outside quotations that begin like an amending clause and name a unit
// or a phrase. It knows nothing of the parser; what the parser swallows shows up here.
const MARK = '(?:(?:\\d{1,3}[a-z]?|[a-zđ])\\s?[.)/]\\s*|Điều\\s\\d+[a-z]?\\s?[.:]\\s*)?';
const VERB =
  '(?:Sửa đổi|Bổ sung|Bãi bỏ|Hủy bỏ|Thay thế|Thay|Bỏ)(?:,? (?:và )?(?:sửa đổi|bổ sung|bãi bỏ|thay thế|bỏ|thay))*';
const OBJECT =
  '(?:một số|các điều|các khoản|các điểm|tên|đoạn|điều|khoản|điểm|mục|chương|phụ lục|mẫu|cụm từ|từ)\\s';
const ACTIVE = new RegExp(`^${MARK}${VERB}\\s${OBJECT}`, 'iu');
const PASSIVE = new RegExp(
  `^${MARK}(?:Điều|Khoản|Điểm|Đoạn|Cụm từ|Chương|Phụ lục)\\s["“\\d\\p{L}].*\\sđược\\s(?:sửa đổi|bổ sung|thay|điều chỉnh).*(?:như sau|bằng)`,
  'u',
);
const NAMES_UNIT =
  /(?:điều|khoản|điểm|đoạn|chương|mục|phụ lục|mẫu số)\s(?:\d|[IVX]+|[a-zđ])(?!\p{L})|(?:cụm từ|từ)\s["“]|một số (?:điều|khoản|điểm)/iu;

/** Lines that give an instruction by the independent count. */
export function instructionLines(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0\u200b]+/g, ' ').trim())
    .filter(Boolean);
  let quoted = false;
  return lines.filter((line) => {
    const startsHere = !quoted && /^["“]/.test(line);
    if (startsHere) quoted = true;
    const isInside = quoted;
    if (quoted && /["”]\s?[.;,]{0,2}$/.test(line)) quoted = false;
    const body = line.replace(new RegExp(`^${MARK}`, 'u'), '');
    return (
      line !== line.toUpperCase() &&
      !isInside &&
      (ACTIVE.test(line) || PASSIVE.test(line)) &&
      NAMES_UNIT.test(PASSIVE.test(line) ? line : body)
    );
  });
}

export interface Understanding {
  readonly understood: number;
  readonly reported: readonly string[];
  readonly missed: readonly string[];
}

/** How each line of the independent count fared: understood, reported as not understood, or missed. */
export function understandingOf(text: string): Understanding {
  const parsed = parseInstructions(treeOf(text));
  const bare = (line: string): string => line.replace(/\s/g, '').replace(/Ð/g, 'Đ');
  const known = parsed.understood.map((unit) => bare(unit.text));
  const reports = parsed.notUnderstood.map((unit) => bare(unit.text));
  const result = { understood: 0, reported: [] as string[], missed: [] as string[] };
  for (const line of instructionLines(text)) {
    const body = bare(line.replace(new RegExp(`^${MARK}`, 'u'), ''));
    const fits = (unit: string): boolean => unit.length > 8 && (unit.includes(body) || body.includes(unit));
    if (reports.some(fits)) result.reported.push(line);
    else if (known.some(fits)) result.understood += 1;
    else result.missed.push(line);
  }
  return result;
}

/** Own words of every article, clause and point of the main text, by id; equality is NFC and one space. */
export function unitTexts(tree: LegalTree): Map<string, string> {
  const texts = new Map<string, string>();
  walk({ ...tree, appendices: [] }, (node) => {
    if (node.kind === 'article' || node.kind === 'clause' || node.kind === 'point') {
      texts.set(node.id, ownWords(node));
    }
  });
  return texts;
}

function ownWords(node: LegalNode): string {
  const below = (unit: LegalNode): string[] =>
    unit.children
      .filter((child) => !['clause', 'point', 'article'].includes(child.kind))
      .flatMap((child) => [child.text, ...below(child)]);
  return [node.heading ?? '', node.text, ...below(node)]
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
