import type { NewsPicture } from './pictures/news-picture.ts';

/** news: tin · special: chuyên trang · question: câu hỏi thường gặp. */
export const PIECE_KINDS = ['news', 'special', 'question'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** draft and returned lie with who writes, requested with a second person, approved waits for its hour. */
export const EDITION_STATES = ['draft', 'requested', 'returned', 'approved', 'published'] as const;
export type EditionState = (typeof EDITION_STATES)[number];
export type EditionStep = 'edit' | 'request' | 'return' | 'approve' | 'recall' | 'publish';

const STEPS: Readonly<Record<EditionStep, readonly [from: readonly EditionState[], to: EditionState]>> = {
  edit: [['draft', 'returned', 'requested'], 'draft'],
  request: [['draft', 'returned'], 'requested'],
  return: [['requested'], 'returned'],
  approve: [['requested'], 'approved'],
  /** Before its hour: back to who writes. */
  recall: [['approved'], 'draft'],
  publish: [['approved'], 'published'],
};

/** What an edition becomes by a step; undefined when the step is not open to it. */
export function after(state: EditionState, step: EditionStep): EditionState | undefined {
  const [from, to] = STEPS[step];
  return from.includes(state) ? to : undefined;
}

export const BLOCK_KINDS = ['text', 'draft', 'news', 'question', 'index', 'document', 'link'] as const;
/** Blocks that name something public by its slug. */
export const NAMED_BLOCKS: readonly string[] = ['draft', 'news', 'question', 'index', 'document'];
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block {
  readonly kind: BlockKind;
  /** Words of a paragraph; the slug of a draft, a piece, an answer, an index, a document of training; an address of this site. */
  readonly value: string;
  /** Beside it, in the body's own words; the name of a link. */
  readonly note: string;
}

export interface PieceWords {
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly body: string;
  readonly bodyEn: string;
  readonly blocks: readonly Block[];
  /** Of an answer: on what it rests. */
  readonly source: string;
  /** Of an answer: the day on which somebody looks at it again. */
  readonly reviewOn: string | null;
}

export interface NewsEdition extends PieceWords {
  readonly pictures: readonly NewsPicture[];
  readonly ordinal: number;
  readonly state: EditionState;
  /** The hour for which it is meant; null: as soon as it is approved. */
  readonly publishAt: Date | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly requestedBy: string | null;
  readonly returnedReason: string | null;
  readonly approvedAt: Date | null;
  readonly publishedAt: Date | null;
}

export interface NewsPiece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly slug: string;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly shownEdition: number | null;
  readonly firstShownAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
}

export type MissingWords =
  | 'titleMissing'
  | 'bodyMissing'
  | 'sourceMissing'
  | 'blocksMissing'
  | 'addressOutside';

/** What an edition lacks before a second person may be asked. */
export function missingIn(kind: PieceKind, words: PieceWords): MissingWords | undefined {
  if (words.title === '') return 'titleMissing';
  if (kind === 'special' && words.blocks.length === 0) return 'blocksMissing';
  if (kind !== 'special' && words.body === '') return 'bodyMissing';
  if (kind === 'question' && words.source === '') return 'sourceMissing';
  if (words.blocks.some((block) => block.kind === 'link' && !isInside(block.value))) return 'addressOutside';
  return undefined;
}

/** A path of the public site: it begins with one slash, names no other host, and is no desk. */
export function isInside(address: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/.test(address) && !/^\/workspace(\/|$)/.test(address);
}

/** "https://vidu.vn/du-thao/quy-dinh-cho?x" or "/du-thao/quy-dinh-cho" → "quy-dinh-cho"; a slug stays one. */
export function slugIn(typed: string): string {
  const path = typed
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[?#].*$/, '');
  return (
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? ''
  );
}

/** "Chợ Phố Hiến mở cửa sớm" → "cho-pho-hien-mo-cua-som". */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
}
