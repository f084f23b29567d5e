import { unzipChosen } from '../docx/safe-unzip.server.ts';
import { flagOf, readXml } from '../docx/xml.ts';
import { MAX_ZIP_ENTRIES } from '../upload-limits.ts';
import { relationsOf } from './docx-relations.ts';

export interface OpenParts {
  /** Every entry of the package by its path. */
  readonly names: readonly string[];
  /** Those that may be read: XML, relations, pictures. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Path of the document part. */
  readonly main: string;
  readonly evenAndOddHeaders: boolean;
}

/** Text and pictures of one file together; the largest real draft seen unpacks to 8 MB. */
const MAX_BYTES = 120 * 1024 * 1024;
const READ = /\.(xml|rels)$|(^|\/)media\/[^/]+$/i;

/** undefined when the package cannot be opened within its limits. */
export function openParts(bytes: Uint8Array): OpenParts | undefined {
  const limits = { maxBytes: MAX_BYTES, maxEntries: MAX_ZIP_ENTRIES };
  const unzipped = unzipChosen(bytes, (name) => READ.test(name), limits);
  if (!unzipped.ok) return undefined;
  const { files, names } = unzipped;
  // The relations of the package stand beside a part without a name.
  const main =
    relationsOf(files, '').find((each) => each.type === 'officeDocument')?.target ?? 'word/document.xml';
  if (!files.has(main)) return undefined;
  const settings = files.get(main.replace(/[^/]+$/, 'settings.xml'));
  const read = settings && readXml(settings);
  const evenAndOddHeaders = read?.ok ? flagOf(read.root, 'w:evenAndOddHeaders') === true : false;
  return { names, files, main, evenAndOddHeaders };
}
