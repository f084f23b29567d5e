import { writeFormCode } from './form-code.ts';

/** A form on A4, in millimetres from its upper left corner. What is printed is what a reader of scans measures by. */
export interface FormPage {
  readonly number: number;
  readonly of: number;
  readonly serial: string;
  /** What the QR says. */
  readonly code: string;
  /** Who speaks stands on the first page only. */
  readonly head: FormHead | null;
  readonly blocks: readonly FormBlock[];
}

export interface FormHead {
  readonly categories: readonly Box[];
  readonly consents: readonly Box[];
  readonly lines: readonly HeadLine[];
}

export interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
}

export const HEAD_FIELDS = ['place', 'name', 'phone', 'email'] as const;
export interface HeadLine extends Line {
  readonly name: (typeof HEAD_FIELDS)[number];
  /** Where its words begin. */
  readonly label: number;
}

export const CELL_GROUPS = ['article', 'clause', 'point'] as const;
/** One comb of cells for a number that a person writes, a sign in each. */
export interface Cells {
  readonly name: (typeof CELL_GROUPS)[number];
  readonly label: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** Room for one opinion: about a named article, about the whole draft, or about a place that the person writes. */
export interface FormBlock {
  readonly unitId: string | null;
  readonly kind: 'article' | 'whole' | 'open';
  readonly title: string;
  readonly y: number;
  readonly cells: readonly Cells[];
  readonly positions: readonly Box[];
  readonly lines: readonly Line[];
}

export const A4 = { width: 210, height: 297 } as const;
export const BOX = 4.5;
export const CELL = { width: 6, height: 6.4 } as const;
/** Black squares in the corners: the frame by which a slanted photograph is straightened. */
export const MARK = 6;
export const MARKS = [
  { x: 8, y: 8 },
  { x: A4.width - 8 - MARK, y: 8 },
  { x: 8, y: A4.height - 8 - MARK },
  { x: A4.width - 8 - MARK, y: A4.height - 8 - MARK },
] as const;
/** Thirty millimetres: a module is 0.7 mm wide, four points of a scan at 150 dpi. */
export const QR = { x: 162, y: 16, size: 30 } as const;
export const LEFT = 18;
export const RIGHT = A4.width - 18;
const CATEGORIES_Y = 57;
/** Columns as wide as their labels: nothing printed stands close before a box. */
const CATEGORY_COLUMNS = [0, 34, 72, 116] as const;
const LINES_A_BLOCK = 3;
/** A hand needs eight millimetres. */
export const LINE = 8;
const BLOCK = 8 + 7 + LINES_A_BLOCK * LINE + 3;
const LAST_Y = A4.height - 24;
/** Below the head, and on the pages that have none. */
const FIRST_BLOCK_Y = 105;
const FIRST_BLOCK_LATER_Y = 57;
export const BLOCKS_A_PAGE = Math.floor((LAST_Y - FIRST_BLOCK_Y) / BLOCK);
const BLOCKS_LATER = Math.floor((LAST_Y - FIRST_BLOCK_LATER_Y) / BLOCK);

/** Consents as the entry desk names them. */
export const CONSENTS = ['consentPublishName', 'consentAnswerByEmail'] as const;

export interface FormContent {
  readonly consultationId: string;
  readonly versionOrdinal: number;
  readonly serial: string;
  readonly categories: readonly string[];
  readonly positions: readonly string[];
  /** `number` is the place of the article in the draft, from 1. */
  readonly articles: readonly FormArticle[];
}
export interface FormArticle {
  readonly unitId: string;
  readonly title: string;
  readonly number: number;
}

type Named = Pick<FormBlock, 'unitId' | 'title' | 'kind'> & { readonly number: number | null };
const WHOLE: Named = { unitId: null, title: '', kind: 'whole', number: 0 };
const OPEN: Named = { unitId: null, title: '', kind: 'open', number: null };

/** The pages of a form: the whole draft first, then the articles, then open blocks to fill the last page. */
export function layoutForm(content: FormContent): FormPage[] {
  const blocks: Named[] = [
    WHOLE,
    ...content.articles.map((article) => ({ ...article, kind: 'article' as const })),
  ];
  const more = Math.max(0, blocks.length - BLOCKS_A_PAGE);
  const of = 1 + Math.ceil(more / BLOCKS_LATER);
  const room = BLOCKS_A_PAGE + (of - 1) * BLOCKS_LATER;
  while (blocks.length < room) blocks.push(OPEN);
  return Array.from({ length: of }, (_, page) => {
    const from = page === 0 ? 0 : BLOCKS_A_PAGE + (page - 1) * BLOCKS_LATER;
    const own = blocks.slice(from, page === 0 ? BLOCKS_A_PAGE : from + BLOCKS_LATER);
    return layoutPage(content, { number: page + 1, of, blocks: own });
  });
}

/** The page with these blocks, as the code of a printed one names them; a number that the draft does not have is open. */
export function layoutNamedPage(
  content: FormContent,
  page: { readonly number: number; readonly of: number; readonly blocks: readonly (number | null)[] },
): FormPage {
  const blocks = page.blocks.map((number): Named => {
    if (number === 0) return WHOLE;
    const article = content.articles.find((each) => each.number === number);
    return article ? { ...article, kind: 'article' } : OPEN;
  });
  return layoutPage(content, { ...page, blocks });
}

function layoutPage(
  content: FormContent,
  { number, of, blocks }: { readonly number: number; readonly of: number; readonly blocks: readonly Named[] },
): FormPage {
  const { consultationId, versionOrdinal, serial } = content;
  const named = { consultationId, versionOrdinal, serial, page: number, of };
  const top = number === 1 ? FIRST_BLOCK_Y : FIRST_BLOCK_LATER_Y;
  return {
    ...{ number, of, serial },
    code: writeFormCode({ ...named, blocks: blocks.map((block) => block.number) }),
    head: number === 1 ? headOf(content) : null,
    blocks: blocks.map((block, index) => placed(block, top + index * BLOCK, content.positions)),
  };
}

function headOf(content: FormContent): FormHead {
  const at = (row: number) => CATEGORIES_Y + 19 + row * 8;
  return {
    categories: content.categories.map((name, index) => ({
      name,
      x: LEFT + CATEGORY_COLUMNS[index % CATEGORY_COLUMNS.length]!,
      y: CATEGORIES_Y + Math.floor(index / CATEGORY_COLUMNS.length) * 7,
    })),
    lines: [
      { name: 'place', label: LEFT, x1: LEFT + 36, x2: RIGHT, y: at(0) },
      { name: 'name', label: LEFT, x1: LEFT + 36, x2: 118, y: at(1) },
      { name: 'phone', label: 121, x1: 141, x2: RIGHT, y: at(1) },
      { name: 'email', label: LEFT, x1: LEFT + 36, x2: RIGHT, y: at(2) },
    ],
    consents: CONSENTS.map((name, index) => ({ name, x: LEFT + index * 74, y: at(2) + 3.4 })),
  };
}

function placed({ unitId, title, kind }: Named, y: number, positions: readonly string[]): FormBlock {
  return {
    ...{ unitId, title, kind, y },
    cells: kind === 'open' ? cellsAt(y - 2.6) : [],
    positions: positions.map((name, index) => ({ name, x: LEFT + index * 42, y: y + 6.6 })),
    lines: Array.from({ length: LINES_A_BLOCK }, (_, line) => ({
      x1: LEFT,
      x2: RIGHT,
      y: y + 15 + (line + 0.6) * LINE,
    })),
  };
}

function cellsAt(y: number): Cells[] {
  return [
    { name: 'article', label: LEFT, x: LEFT + 11, y, count: 3 },
    { name: 'clause', label: LEFT + 32, x: LEFT + 45, y, count: 2 },
    { name: 'point', label: LEFT + 60, x: LEFT + 71, y, count: 1 },
  ];
}
