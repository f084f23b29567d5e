import type { CitedDocument, FoundDocument } from './documents/cited-document.ts';
import { findDocuments } from './documents/find-documents.ts';
import { readTreaty } from './documents/treaty.ts';
import { type Legible, legible } from './legible.ts';
import type { Locator } from './locator.ts';
import { type LocatorRun, readLocatorRun } from './units/locator-run.ts';
import { standsAlone } from './units/stands-alone.ts';
import { endOf, GAP } from './units/unit-part.ts';
import { nextUnitWord } from './units/unit-words.ts';

/**
 * One citation in a running text: `text` is what stands from `start` to `end` (UTF-16 units). `document`
 * is `null` where none is said, which means the citing document; `{ self: true }` where it says so.
 * `units` is empty when the whole document is cited.
 *
 * @example
 * // 'điểm a khoản 2 Điều 20 Luật Đất đai số 31/2024/QH15' →
 * // { document: { name: 'Luật Đất đai', number: '31/2024/QH15', … }, units: [điểm a khoản 2 Điều 20], … }
 */
export interface Citation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly document: CitedDocument | null;
  readonly units: readonly Locator[];
}

//  … Điều 5 | của | Nghị định số …     … Điều 5 | - | Nghị định số …     … Điều 7 | Quy chế làm việc ban hành kèm theo | Quyết định số …
const OF = new RegExp(
  String.raw`${GAP}(?:[,–-]${GAP})?(?:(?:của|tại|thuộc|trong)(?!\p{L})${GAP})?(?:(?:các|những)${GAP})?`,
  'uy',
);
const ATTACHED = new RegExp(
  String.raw`${GAP}(?:,${GAP})?(?:(?:của|tại|thuộc|trong)${GAP})?(?:(?:các|bản)${GAP})?(?:(?:Qu[yi] (?:định|chế|trình|tắc|chuẩn)|Nội quy|Điều lệ|Danh mục|Chương trình|Đề án|Kế hoạch|Hướng dẫn|Phương án|Phụ lục|Bảng|Bộ)[^.\n“”]{0,240}?)?${GAP}(?:,${GAP})?(?:được${GAP})?(?:ban hành${GAP})?(?:kèm${GAP})?theo(?!\p{L})${GAP}(?:các${GAP})?`,
  'iuy',
);
// What an act says of its own amendments, between its name and theirs.
const AMENDED =
  /^[\s,(]{0,3}(?:(?:đã\s{1,3})?được\s{1,3})?sửa\s{1,3}đổi(?:\s{0,3},\s{0,3}bổ\s{1,3}sung)?(?:\s{1,3}một\s{1,3}số\s{1,3}(?:điều|nội\s{1,3}dung))?\s{1,3}(?:theo|bởi|tại|bằng)(?:\s{1,3}các)?\s{1,3}$/iu;
const ALSO = /^\s{0,3}(?:,|;|và|,\s{0,3}và)\s{0,3}$/u;
const LONGEST_AMENDED = 90;

/**
 * Finds every citation of a document and of units in a text, in order, never overlapping. Units and the
 * document they are of are one citation; another document begins another. Nothing is resolved or
 * corrected here. Linear; never throws.
 *
 * @example
 * findCitations('theo khoản 2 Điều 5 Luật này')[0]?.units.length; // 1
 */
export function findCitations(text: string): Citation[] {
  const view = legible(text);
  const documents = findDocuments(view.text);
  const found: Draft[] = [];
  const taken = new Set<FoundDocument>();
  for (const run of unitRuns(view.text, documents)) {
    const document = documentOf(view.text, run.end, documents);
    if (document) taken.add(document);
    found.push(...joined(run, document));
  }
  for (const document of documents) if (!taken.has(document)) found.push({ ...document, units: [] });
  found.sort((a, b) => a.start - b.start);
  return withAmendments(view.text, apart(found)).map((draft) => onOriginal(text, view, draft));
}

// A form's number may look like a document's ("Mẫu số 01/QĐ-UBND"): the first reading keeps the place.
function apart(drafts: readonly Draft[]): Draft[] {
  let end = 0;
  return drafts.filter((draft) => {
    if (draft.start < end) return false;
    end = draft.end;
    return true;
  });
}

type Draft = Omit<Citation, 'text'>;

// Units inside the name of a document ("Luật sửa đổi Điều 5 của Luật …") are part of it.
function unitRuns(text: string, documents: readonly FoundDocument[]): LocatorRun[] {
  const runs: LocatorRun[] = [];
  let next = 0;
  let place = nextUnitWord(text, 0);
  while (place >= 0) {
    while (next < documents.length && documents[next]!.end <= place) next += 1;
    const around = documents[next];
    if (around && around.start <= place) {
      place = nextUnitWord(text, around.end);
      continue;
    }
    const run = readLocatorRun(text, place);
    if (run && standsAlone(text, run)) runs.push(run);
    place = nextUnitWord(text, run ? run.end : place + 1);
  }
  return runs;
}

function documentOf(
  text: string,
  place: number,
  documents: readonly FoundDocument[],
): FoundDocument | undefined {
  return (
    documentAt(documents, endOf(OF, text, place)) ??
    readTreaty(text, place) ??
    documentAt(documents, endOf(ATTACHED, text, place))
  );
}

function documentAt(documents: readonly FoundDocument[], place: number): FoundDocument | undefined {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (documents[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return documents[low]?.start === place ? documents[low] : undefined;
}

// "khoản 1 Điều này và Điều 9 của Luật Đất đai": what is relative is of this document, the rest is not.
function joined(run: LocatorRun, found: FoundDocument | undefined): Draft[] {
  const all = run.locators;
  if (!found) return [{ start: run.start, end: run.end, document: null, units: all }];
  const { document, end } = found;
  const lastRelative = all.findLastIndex(({ steps }) => steps.some((step) => step.relative));
  if (document.self || lastRelative < 0) return [{ start: run.start, end, document, units: all }];
  const [ours, theirs] = [all.slice(0, lastRelative + 1), all.slice(lastRelative + 1)];
  const split = { start: run.start, end: ours.at(-1)!.end, document: null, units: ours };
  return [split, { start: theirs[0]?.start ?? found.start, end, document, units: theirs }];
}

function withAmendments(text: string, drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  let amended = -1;
  for (const draft of drafts) {
    const before = done.at(-1);
    const between =
      before && draft.start - before.end < LONGEST_AMENDED ? text.slice(before.end, draft.start) : '';
    const name = draft.units.length === 0 ? (draft.document?.number ?? draft.document?.name) : undefined;
    if (!before?.document || before.document.self || name === undefined) amended = -1;
    else if (AMENDED.test(between)) amended = done.length - 1;
    else if (amended >= 0 && !ALSO.test(between)) amended = -1;
    if (amended >= 0) {
      const target = done[amended]!;
      const amendedBy = [...(target.document!.amendedBy ?? []), name!];
      done[amended] = { ...target, document: { ...target.document!, amendedBy } };
    }
    done.push(draft);
  }
  return done;
}

function onOriginal(text: string, view: Legible, { start, end, document, units }: Draft): Citation {
  const [from, to] = [view.at(start), view.at(end)];
  const placed = units.map((unit) => ({ ...unit, start: view.at(unit.start), end: view.at(unit.end) }));
  return { start: from, end: to, text: text.slice(from, to), document, units: placed };
}
