import type { ImportRefusal } from './import-result.ts';

/** Kinds of file the product takes: documents that are read, and pictures, sound and film kept as proof. */
export type FileKind = 'docx' | 'pdf' | 'txt' | 'jpeg' | 'png' | 'webp' | 'mp3' | 'm4a' | 'mp4';

export type Sniffed =
  | { readonly ok: true; readonly kind: FileKind; readonly mediaType: string }
  | { readonly ok: false; readonly reason: ImportRefusal };

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
};

/**
 * Says what a file is from its content, never from its name or the browser's word: an allow-list. Only plain
 * text needs the name too, because any bytes may look like text.
 */
export function sniffType(bytes: Uint8Array, fileName: string): Sniffed {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const found = fromSignature(bytes) ?? fromText(bytes, fileName);
  return isKind(found)
    ? { ok: true, kind: found, mediaType: MEDIA_TYPES[found] }
    : { ok: false, reason: found };
}

function isKind(found: FileKind | ImportRefusal): found is FileKind {
  return Object.hasOwn(MEDIA_TYPES, found);
}

function fromSignature(bytes: Uint8Array): FileKind | ImportRefusal | undefined {
  if (starts(bytes, 'PK\u0003\u0004')) return fromZip(bytes);
  if (starts(bytes, 'PK\u0005\u0006')) return 'otherArchive';
  if (starts(bytes, '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return fromCompoundFile(bytes);
  // Readers accept some bytes of rubbish before the mark; the format allows 1,024.
  if (has(bytes.subarray(0, 1024), '%PDF-')) return 'pdf';
  if (starts(bytes, '{\\rtf')) return 'legacyRtf';
  if (starts(bytes, '\u00FF\u00D8\u00FF')) return 'jpeg';
  if (starts(bytes, '\u0089PNG\r\n\u001A\n')) return 'png';
  if (starts(bytes, 'RIFF') && has(bytes.subarray(8, 12), 'WEBP')) return 'webp';
  if (starts(bytes, 'ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)) return 'mp3';
  if (has(bytes.subarray(4, 8), 'ftyp')) return has(bytes.subarray(8, 12), 'M4A') ? 'm4a' : 'mp4';
  if (['7z\u00BC\u00AF', 'Rar!', '\u001F\u008B'].some((mark) => starts(bytes, mark))) return 'otherArchive';
  return undefined;
}

/** The names in a zip stand uncompressed in its directory at the end, and before every entry. */
function fromZip(bytes: Uint8Array): FileKind | ImportRefusal {
  if (!has(bytes, '[Content_Types].xml')) {
    // Cut off on its way, a zip has lost the directory at its end; Word's own names may still stand before it.
    if (!has(bytes, 'PK\u0005\u0006') && has(bytes, 'word/')) return 'brokenDocx';
    return has(bytes.subarray(0, 200), 'opendocument') ? 'otherOffice' : 'otherArchive';
  }
  if (has(bytes, 'vbaProject.bin')) return 'macroDocument';
  if (has(bytes, 'word/') || has(bytes, 'document.xml')) return 'docx';
  return has(bytes, 'xl/') || has(bytes, 'ppt/') ? 'otherOffice' : 'otherArchive';
}

/** Office 97-2003 files, and protected new ones, are compound files; their stream names are UTF-16. */
function fromCompoundFile(bytes: Uint8Array): ImportRefusal {
  if (has(bytes, wide('EncryptedPackage'))) return 'encrypted';
  if (has(bytes, wide('WordDocument'))) return 'legacyDoc';
  return 'otherOffice';
}

function wide(text: string): string {
  return [...text].map((letter) => `${letter}\u0000`).join('');
}

// A comment ends at its first "-->": were it free to run on, a row of comments could be read in 2^n ways.
const HTML =
  /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|meta|div|table|p)\b/i;

function fromText(bytes: Uint8Array, fileName: string): FileKind | ImportRefusal {
  const isUtf16 = starts(bytes, '\u00FF\u00FE') || starts(bytes, '\u00FE\u00FF');
  const head = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 4096));
  if (HTML.test(head.replace(/^\uFEFF/, ''))) return 'html';
  const isTextFile = /\.txt$/i.test(fileName.trim());
  if (!isUtf16 && bytes.subarray(0, 65_536).includes(0)) return isTextFile ? 'notText' : 'unsupported';
  return isTextFile ? 'txt' : 'unsupported';
}

function starts(bytes: Uint8Array, mark: string): boolean {
  return mark.length <= bytes.length && [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** Whether the mark (one byte a letter) stands anywhere in the bytes. */
function has(bytes: Uint8Array, mark: string): boolean {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < mark.length && bytes[at + i] === mark.charCodeAt(i)) i++;
    if (i === mark.length) return true;
  }
  return false;
}
