/** Limits on what people upload. Every number has its reason; none is a setting, because readers rely on them. */

/**
 * Largest file taken, in bytes. The largest real draft seen (a code of 689 articles) is 0.5 MB and the
 * largest annex of tables 3.7 MB; 40 MB leaves room for scanned proofs and stays below common proxy limits.
 */
export const MAX_FILE_BYTES = 40 * 1024 * 1024;

/**
 * Most bytes a .docx may unpack to, counted while unpacking, because declared sizes can be forged.
 * Only text parts are unpacked (never pictures); the largest real one measured is 8 MB.
 */
export const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;

/** Most entries in a .docx; real ones have 10 to 60, each picture adds one. */
export const MAX_ZIP_ENTRIES = 4_000;

/** Deepest XML nesting; nested tables in text boxes reach about 40. Deeper is an attack on the stack. */
export const MAX_XML_DEPTH = 256;

/**
 * Most XML elements held at one time (one body paragraph or table). About 100 bytes each in memory;
 * a 450-page table holds about 400,000.
 */
export const MAX_LIVE_ELEMENTS = 1_500_000;

/** Most pages of a PDF: the longest real one seen is a 453-page table. */
export const MAX_PDF_PAGES = 1_500;

/** Longest time spent on one PDF, after which its worker is stopped: 453 pages of tables take about 5 s. */
export const MAX_PDF_MILLISECONDS = 60_000;

/** Heap of the worker that reads one PDF: 453 pages of tables stay below 200 MB. */
export const MAX_PDF_HEAP_MEGABYTES = 512;

/** A page with fewer letters is a picture; signed scans carry a text stamp of 34-36 letters. */
export const MIN_LETTERS_PER_PAGE = 100;

/** What proves something: documents, pictures, sound, film. */
export const PROOF_ENDINGS = [
  ...['.pdf', '.docx', '.txt', '.jpg', '.png', '.webp'],
  ...['.mp3', '.m4a', '.mp4'],
] as const;

/** File name endings offered in the browser's file dialog; the content decides, not the name. */
export const ACCEPTED_DOCUMENT_ENDINGS = ['.docx', '.pdf', '.txt'] as const;
