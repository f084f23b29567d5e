import { isOneSlip } from '../words/one-slip.ts';
import type { WrittenWord } from '../words/written-words.ts';
import { readNumber } from './read-number.ts';
import { OTHER_TEXTS, THIS_TEXT } from './unit-words.data.ts';

/** A unit as the words name it: "5", "5.2", "5.2.a". */
export interface CitedUnit {
  readonly article: string;
  readonly clause?: string;
  readonly point?: string;
  /** Of another text, not of the draft. */
  readonly other: boolean;
  /** The words that name it, as places in the list of words; end excluded. */
  readonly from: number;
  readonly to: number;
}

const [D, H, K, M] = ['d', 'h', 'k', 'm'].map((letter) => letter.charCodeAt(0));

/** One letter more, less or another, or two that changed places. */
const isSlipOf = (word: string, meant: string) =>
  word !== meant && (isOneSlip(word, meant) || [...word].sort().join('') === [...meant].sort().join(''));

type Kind = 'article' | 'clause' | 'point';
interface Step {
  readonly kind: Kind;
  /** More than one: "khoản 1, 2 Điều 5". */
  readonly numbers: readonly string[];
  readonly to: number;
}

/**
 * Units that a free text names, in its order, as people write them: "khoản 2 Điều 5", "Điều 5.2", "k2 đ5", "d5k2", "điều năm
 * khoản hai", "mục giá qua đò ở điều 5". Nothing is looked up: whether the draft has the unit is asked afterwards.
 */
export function findCitedUnits(text: string, words: readonly WrittenWord[]): CitedUnit[] {
  const found: CitedUnit[] = [];
  const reader = new UnitReader(text, words);
  for (let at = 0; at < words.length; ) {
    const step = reader.stepAt(at);
    if (!step) {
      at += 1;
      continue;
    }
    const named = reader.runFrom(at, step);
    at = named.at(-1)?.to ?? step.to;
    found.push(...named);
  }
  return belonging(found, words, text);
}

class UnitReader {
  readonly #text: string;
  readonly #words: readonly WrittenWord[];
  constructor(text: string, words: readonly WrittenWord[]) {
    this.#text = text;
    this.#words = words;
  }

  /** "khoản 2", "đ5", "điểm a", "Điều 5.2" without what follows. */
  stepAt(at: number): Step | undefined {
    const kind = this.#kindAt(at) ?? this.#slippedClause(at);
    if (!kind) return undefined;
    if (kind === 'point') {
      const next = this.#words[at + 1];
      const letter = next && this.#text.slice(next.start, next.end).toLowerCase();
      return letter && /^[a-zđ]$/u.test(letter) && this.#near(at)
        ? { kind, numbers: [letter], to: at + 2 }
        : undefined;
    }
    // "Điều số 4", "khoản thứ hai"
    const named = ['so', 'thu'].includes(this.#words[at + 1]?.word ?? '') ? at + 1 : at;
    const first = readNumber(this.#words, named + 1, named);
    if (!first || !this.#near(at) || !this.#near(named)) return undefined;
    return { kind, numbers: this.#listed(kind, first), to: this.#listEnd(kind, first) };
  }

  /** Steps that follow each other belong to one unit: small to large or large to small. */
  runFrom(at: number, first: Step): CitedUnit[] {
    const steps = new Map<Kind, Step>([[first.kind, first]]);
    let to = first.to;
    for (;;) {
      const next =
        this.stepAt(this.#after(to)) ??
        (first.kind === 'clause' && steps.size === 1 ? this.#slippedArticle(this.#after(to)) : undefined);
      if (!next || steps.has(next.kind) || !this.#joined(to - 1, this.#after(to))) break;
      steps.set(next.kind, next);
      to = next.to;
    }
    const [articles, clauses, points] = (['article', 'clause', 'point'] as const).map(
      (kind) => steps.get(kind)?.numbers,
    );
    if (!articles) return [];
    const from = this.#headingStart(at, steps.size);
    return articles.flatMap((number) => {
      const [article = number, ownClause] = number.split('.');
      return (clauses ?? [ownClause]).flatMap((clause) =>
        (points ?? [undefined]).map((point) => ({ article, clause, point, other: false, from, to })),
      );
    });
  }

  /** "khoản 2 Diều 5", "khoan 2 diu 5": behind a clause and before a number a slip of "Điều" is no other word. */
  #slippedArticle(at: number): Step | undefined {
    const [first, second] = [this.#words[at], this.#words[at + 1]];
    if (!first || !second) return undefined;
    // "di ue": a slip that reads like two words.
    const isTorn = first.end === second.start && /^[a-z]+$/.test(second.word);
    const word = isTorn ? first.word + second.word : first.word;
    const last = isTorn ? at + 1 : at;
    const number = this.#words[last + 1];
    if (!isSlipOf(word, 'dieu') || !number || !/^\d{1,2}$/.test(number.word)) return undefined;
    return this.#near(last) ? { kind: 'article', numbers: [number.word], to: last + 2 } : undefined;
  }

  /**
   * "khoam 1 Điều 3", "Điều 5 khoả 3": between a number and an article a slip of "khoản" is no other word; "đểm a khoản 1": nor is one of
   * "điểm" between its letter and a clause.
   */
  #slippedClause(at: number): Kind | undefined {
    const word = this.#words[at]?.word ?? '';
    const first = word.charCodeAt(0);
    const isNumber = (place: number) => /^\d{1,2}$/.test(this.#words[place]?.word ?? '');
    if (first === D) return this.#slippedPoint(at, word) ?? this.#leadingArticle(at, word, isNumber);
    if (first === M)
      return isNumber(at + 1) &&
        this.#words[at + 2]?.word === 'dieu' &&
        isNumber(at + 3) &&
        isSlipOf(word, 'muc')
        ? 'clause'
        : undefined;
    if (first !== K && first !== H) return undefined;
    if (!isNumber(at + 1) || !isSlipOf(word, 'khoan')) return undefined;
    const behind = this.#after(at + 2);
    if (this.#words[behind]?.word === 'dieu' && isNumber(behind + 1)) return 'clause';
    return this.#words[at - 2]?.word === 'dieu' && isNumber(at - 1) ? 'clause' : undefined;
  }

  /** "điềy 3 mục 3", "đều 7 khoản 1": between words a slip of "Điều" is no other word before two numbers. */
  #leadingArticle(at: number, word: string, isNumber: (place: number) => boolean): Kind | undefined {
    const behind = this.#words[at + 2]?.word;
    if (!isNumber(at + 1) || !isNumber(at + 3) || (behind !== 'khoan' && behind !== 'muc')) return undefined;
    return isSlipOf(word, 'dieu') ? 'article' : undefined;
  }

  #slippedPoint(at: number, word: string): Kind | undefined {
    const next = this.#words[at + 1];
    if (next === undefined || next.end - next.start !== 1 || this.#words[at + 2]?.word !== 'khoan')
      return undefined;
    // "dien o khoan 2": without marks more often "ở" behind a thing than a fifteenth point.
    return isSlipOf(word, 'diem') && next.word !== 'o' ? 'point' : undefined;
  }

  #kindAt(at: number): Kind | undefined {
    const word = this.#words[at];
    if (!word) return undefined;
    // "Nguyễn Diệu Chín": a name.
    if (word.word === 'dieu') return word.marked === 'diệu' || this.#isInName(at) ? undefined : 'article';
    if (word.word === 'khoan') return 'clause';
    // "điểm 1 Điều 3": points are letters, clauses have numbers.
    if (
      word.word === 'diem' &&
      this.#words[at + 2]?.word === 'dieu' &&
      /^\d{1,2}$/.test(this.#words[at + 1]!.word)
    )
      return 'clause';
    // "mục 2 điều 5"
    if (word.word === 'diem') return 'point';
    if (word.word === 'muc') return 'clause';
    // "đ5", "k.2"
    if (word.end - word.start !== 1) return undefined;
    const letter = this.#text.slice(word.start, word.end).toLowerCase();
    const next = this.#words[at + 1];
    if (letter.length !== 1 || !next || !/^\d/.test(next.word)) return undefined;
    if (!/^\.?$/.test(this.#text.slice(word.end, next.start))) return undefined;
    if (letter === 'đ' || letter === 'd') return 'article';
    return letter === 'k' ? 'clause' : undefined;
  }

  /** "Cao Dieu Muoi" without marks: a name between two others, and no number in figures. */
  #isInName(at: number): boolean {
    const [before, word, next] = [this.#words[at - 1], this.#words[at]!, this.#words[at + 1]];
    if (!before?.capital || !word.capital || !next?.capital || word.marked !== word.word) return false;
    return (
      !/^\d/.test(next.word) &&
      this.#text.slice(before.end, next.start).trim() === this.#text.slice(word.start, word.end)
    );
  }

  #listed(kind: Kind, first: { value: string; to: number }): string[] {
    const numbers = [first.value];
    for (let to = first.to; kind === 'clause'; ) {
      const next = this.#nextListed(to);
      if (!next) break;
      numbers.push(next.value);
      to = next.to;
    }
    return numbers;
  }

  #listEnd(kind: Kind, first: { value: string; to: number }): number {
    let to = first.to;
    for (let next = kind === 'clause' ? this.#nextListed(to) : undefined; next; next = this.#nextListed(to))
      to = next.to;
    return to;
  }

  /** "khoản 1, 2 và 3 Điều 5": a further number, when an article or another number comes behind it. */
  #nextListed(to: number): { value: string; to: number } | undefined {
    const at = this.#words[to]?.word === 'va' ? to + 1 : to;
    const word = this.#words[at];
    if (!word || !/^\d{1,2}$/.test(word.word) || !/^\s*(?:,|và|va)?\s*$/u.test(this.#between(to - 1, to)))
      return undefined;
    const behind = this.#words[at + 1];
    return behind && (behind.word === 'dieu' || behind.word === 'd' || this.#nextListed(at + 1))
      ? { value: word.word, to: at + 1 }
      : undefined;
  }

  #between(one: number, two: number): string {
    return this.#text.slice(this.#words[one]?.end, this.#words[two]?.start);
  }
  #near(at: number): boolean {
    // Words that were only breath have become spaces.
    return /^\s*[\s.:"“'‘]{0,3}$/u.test(this.#between(at, at + 1));
  }
  /** "khoản 2 của Điều 5", "khoản 2 thuộc Điều 5" */
  #after(to: number): number {
    return ['cua', 'thuoc', 'tai', 'trong', 'o'].includes(this.#words[to]?.word ?? '') ? to + 1 : to;
  }
  #joined(one: number, two: number): boolean {
    if (two >= this.#words.length) return false;
    for (let at = one; at < two; at += 1)
      if (!/^\s*[\s,.;()"“”'–/-]{0,9}$/u.test(this.#between(at, at + 1))) return false;
    return true;
  }

  /** 'phần "Giá qua đò" (Điều 5)': from "phần". */
  #quotedStart(at: number): number | undefined {
    if (!/["”’']\s*\($/u.test(this.#between(at - 1, at))) return undefined;
    for (let back = at - 1; back >= Math.max(1, at - 14); back -= 1)
      if (/["“‘’']$/u.test(this.#between(back - 1, back)))
        return ['phan', 'muc', 'chuong'].includes(this.#words[back - 1]!.word) ? back - 1 : back;
    return undefined;
  }

  /** "mục giá qua đò ở điều 5": from "mục". */
  #headingStart(at: number, steps: number): number {
    const quoted = this.#quotedStart(at);
    if (quoted !== undefined) return quoted;
    if (steps > 1 || !['o', 'tai', 'trong', 'cua'].includes(this.#words[at - 1]?.word ?? '')) return at;
    let heading = at;
    for (let back = at - 2; back >= Math.max(0, at - 12); back -= 1) {
      const { word, marked, end } = this.#words[back]!;
      if (/[.!?;:]/.test(this.#text.slice(end, this.#words[back + 1]!.start))) break;
      // No heading holds an amount: "mức thu 35.000 đồng tại mục mức thu ở điều 4" begins at the second.
      if (/^\d/.test(word)) break;
      // "mục mức thu ở điều 4": "mức" is no "mục", and without marks the farther one begins.
      if (word === 'muc' && (marked === '' || marked === word || marked === 'mục')) heading = back;
      if (marked === 'phần') return back;
    }
    if (heading !== at) return heading;
    return at;
  }
}

const starts = (words: readonly WrittenWord[], at: number, titles: readonly (readonly string[])[]) =>
  titles.find((title) => title.every((word, index) => words[at + index]?.word === word));

/** Whose units they are: by what follows, by what stands before, by the list in which they stand. */
function belonging(units: readonly CitedUnit[], words: readonly WrittenWord[], text: string): CitedUnit[] {
  const result: CitedUnit[] = [];
  // From the back: of "Điều 75, Điều 79 Luật …" the first belongs where the second does.
  for (const unit of units.toReversed()) {
    const next = result.at(-1);
    const after = words[unit.to]?.word === 'cua' ? unit.to + 1 : unit.to;
    const mine = starts(words, after, THIS_TEXT);
    const listed =
      next &&
      next.from > unit.from &&
      next.from - unit.to <= 1 &&
      /^\s*(?:,|và|va)\s*$/iu.test(text.slice(words[unit.to - 1]!.end, words[next.from]!.start));
    const other = mine
      ? false
      : starts(words, after, OTHER_TEXTS) !== undefined ||
        (listed
          ? next.other
          : next !== undefined && next.from === unit.from
            ? next.other
            : namedBefore(unit, words, text));
    result.push({ ...unit, other, to: mine ? after + mine.length : unit.to });
  }
  return result.reverse();
}

/** "Nghị định 61, điều 4", "Hiến pháp, Điều 28": right behind the number of another text, or its name where there is but one. */
function standsBehind(unit: CitedUnit, words: readonly WrittenWord[], text: string): boolean {
  for (let back = unit.from - 2; back >= Math.max(0, unit.from - 5); back -= 1) {
    const title = starts(words, back, NUMBERED_TEXTS);
    if (!title || back + title.length > unit.from) continue;
    const named = words.slice(back + title.length, unit.from);
    const isNumbered = named.length > 0 && named.every(({ word }) => word === 'so' || /^\d/.test(word));
    const between = text.slice(words[unit.from - 1]!.end, words[unit.from]!.start);
    return (isNumbered || (named.length === 0 && title[0] === 'hien')) && /^\s*,?\s*$/.test(between);
  }
  return namesLawBefore(unit, words, text);
}

/** "Luật Thực hiện dân chủ ở cơ sở, Điều 15, …": the name of a law, in capitals, up to the comma. */
function namesLawBefore(unit: CitedUnit, words: readonly WrittenWord[], text: string): boolean {
  if (!/^\s*,\s*$/.test(text.slice(words[unit.from - 1]?.end ?? 0, words[unit.from]!.start))) return false;
  for (let back = unit.from - 2; back >= Math.max(0, unit.from - LONGEST_LAW); back -= 1) {
    if (/[,.;:!?\n]/.test(text.slice(words[back]!.end, words[back + 1]!.start))) return false;
    if (words[back]!.word === 'luat') return words[back]!.capital && words[back + 1]!.capital;
  }
  return false;
}
const LONGEST_LAW = 10;
const NUMBERED_TEXTS: readonly (readonly string[])[] = [
  ['nghi', 'dinh'],
  ['thong', 'tu'],
  ['nghi', 'quyet'],
  ['quyet', 'dinh'],
  ['hien', 'phap'],
  ['chi', 'thi'],
];

/** "Nghị định … tại khoản 3 điều 14": another text in the same sentence, and a word that leads into it. */
function namedBefore(unit: CitedUnit, words: readonly WrittenWord[], text: string): boolean {
  if (standsBehind(unit, words, text)) return true;
  if (!['tai', 'o', 'trong', 'theo'].includes(words[unit.from - 1]?.word ?? '')) return false;
  for (let back = unit.from - 2; back >= Math.max(0, unit.from - 16); back -= 1) {
    if (/[.!?;\n]/.test(text.slice(words[back]!.end, words[back + 1]!.start))) return false;
    if (starts(words, back, THIS_TEXT)) return false;
    if (starts(words, back, OTHER_TEXTS)) {
      const before = words[back - 1]?.word;
      return before !== 'phap' && before !== 'dung' && before !== 'trai';
    }
  }
  return false;
}

/** "5.2.a" */
export function unitName({
  article,
  clause,
  point,
}: Pick<CitedUnit, 'article' | 'clause' | 'point'>): string {
  return [article, clause, point].filter(Boolean).join('.');
}
