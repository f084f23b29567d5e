import type { Block } from '@danban/legal-text';

/** Why a file was not read. Closed: every reason has a sentence in text/vi/documents.ts. */
export type ImportRefusal =
  | 'empty'
  | 'tooLarge'
  | 'legacyDoc'
  | 'legacyRtf'
  | 'encrypted'
  | 'macroDocument'
  | 'otherOffice'
  | 'otherArchive'
  | 'html'
  | 'notText'
  | 'unsupported'
  | 'brokenDocx'
  | 'tooLargeUnpacked'
  | 'tooManyEntries'
  | 'tooComplex'
  | 'dtd'
  | 'brokenPdf'
  | 'scannedPdf'
  | 'tooManyPages'
  | 'tooSlow'
  | 'brokenText'
  | 'legacyEncoding'
  | 'noText';

/** What a file held that the blocks do not show, or show only by reconstruction. */
export type LossCode =
  | 'trackedChanges'
  | 'comments'
  | 'images'
  | 'textBoxes'
  | 'legacyFont'
  | 'footnotes'
  | 'hiddenText'
  | 'headersFooters'
  | 'formulas'
  | 'symbols'
  | 'nestedTables'
  | 'embeddedParts'
  | 'rebuiltParagraphs'
  | 'rebuiltTables'
  | 'scannedPages'
  | 'recognised'
  | 'invisibleCharacters'
  | 'brokenCharacters';

export interface Loss {
  readonly code: LossCode;
  readonly count: number;
}

/** A footnote or endnote, kept beside the text so that its number never glues to a word of the law. */
export interface Note {
  readonly kind: 'footnote' | 'endnote';
  readonly text: string;
  /** Index in `blocks` of the paragraph or table that refers to it. */
  readonly blockIndex: number;
}

/** What any reader returns for a file it could read. */
export interface DocumentContent {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
  readonly notes: readonly Note[];
  /** Lines of page headers and footers: not part of the text, but a secrecy stamp may stand there. */
  readonly marginTexts: readonly string[];
}

export type Refused = {
  readonly ok: false;
  readonly reason: ImportRefusal;
  readonly data?: Readonly<Record<string, string | number>>;
};

export type ReadResult = ({ readonly ok: true } & DocumentContent) | Refused;

/** Counts losses while a reader runs. */
export interface LossTally {
  add(code: LossCode, count?: number): void;
  list(): Loss[];
}

export function createLossTally(): LossTally {
  const counts = new Map<LossCode, number>();
  return {
    add: (code, count = 1) => {
      if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count);
    },
    list: () => [...counts].map(([code, count]) => ({ code, count })),
  };
}

export function refuse(reason: ImportRefusal, data?: Refused['data']): Refused {
  return data ? { ok: false, reason, data } : { ok: false, reason };
}
