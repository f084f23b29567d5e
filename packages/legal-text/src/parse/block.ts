import type { LineKind } from './line.ts';

/**
 * One paragraph, table or break as a reader of some file format saw it: the only
 * input of the parser. A reader never guesses at legal structure; it reports what
 * the file says (text, printed number label, style, alignment) and how sure it is.
 */
export interface Block {
  readonly kind: 'paragraph' | 'table' | 'pageBreak';
  /**
   * Paragraph text, NFC, without the automatic number label. Empty for tables and breaks.
   * A line break inside the paragraph is "\n".
   */
  readonly text: string;
  /**
   * The automatic number exactly as the word processor prints it ("Điều 4.", "a)", "1.");
   * absent when the number is typed as text. Printed labels are kept, never recomputed:
   * Word has no "đ" in its letter lists.
   */
  readonly label?: string;
  /** Paragraph style name as in the file, for instance "Heading 1". */
  readonly style?: string;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** The whole paragraph is set in this face. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Rows of cells of paragraphs; only for tables. */
  readonly rows?: readonly (readonly TableCell[])[];
  /**
   * Where it stood in the source: 0-based paragraph or line number, and page when the format knows pages (from 1);
   * `recognised` when a program read it in a picture of the page.
   */
  readonly source?: { readonly index: number; readonly page?: number; readonly recognised?: true };
  /** 1 = the file says so; below 1 = reconstructed (PDF geometry, OCR). */
  readonly confidence?: number;
  /**
   * What an officer said this block is; the parser obeys it for the first line of the block.
   * Readers never set it: it comes from `applyCorrections`.
   */
  readonly forcedKind?: LineKind;
}

/** One cell; `span` counts columns, `rows` counts rows it covers (at least 1). */
export interface TableCell {
  readonly text: string;
  readonly span?: number;
  readonly rows?: number;
}
