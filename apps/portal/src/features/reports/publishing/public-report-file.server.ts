import { publicActor } from '#features/authority/actor.ts';
import { XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import { MEDIA_TYPES } from '#features/documents/sniff-type.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { type FiguresFile, figuresJson, figuresWorkbook, readFiguresFile } from '../figures-file.server.ts';
import { publicSnapshot } from './printed-figures.ts';
import { requireShown, shownSignedFile } from './public-reports.server.ts';

/** Kept by its hash, or made of the frozen figures and of what everybody may open today. */
export type PublicReportFile =
  | { readonly kind: 'kept'; readonly bytes: Uint8Array; readonly mediaType: string; readonly sha256: string }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly mediaType: string };

/** `bao-cao.docx`, `bao-cao.pdf`, `ban-ky.pdf`, `so-lieu.xlsx`, `so-lieu.json` of a published report; NotFound for everything else. */
export async function publicReportFile(
  { db, files }: Pick<Platform, 'db' | 'files'>,
  slug: string,
  name: string,
): Promise<PublicReportFile> {
  const { publication, report } = await requireShown(db, slug);
  if (name === 'so-lieu.json' || name === 'so-lieu.xlsx') {
    if (!report.snapshot) throw new NotFound(`figures of published report ${slug}`);
    const counted = publicSnapshot(report.snapshot, publication.figures);
    const file = withoutWords(await readFiguresFile(db, publicActor, report, counted));
    return name === 'so-lieu.json'
      ? { kind: 'made', bytes: Buffer.from(figuresJson(file)), mediaType: 'application/json; charset=utf-8' }
      : { kind: 'made', bytes: figuresWorkbook(file), mediaType: XLSX_TYPE };
  }
  const signed = name === 'ban-ky.pdf' ? await shownSignedFile(db, publication) : undefined;
  const kept = new Map([
    ['bao-cao.docx', { sha256: publication.docxSha256, mediaType: MEDIA_TYPES.docx }],
    ['bao-cao.pdf', { sha256: publication.pdfSha256, mediaType: MEDIA_TYPES.pdf }],
    ['ban-ky.pdf', { sha256: signed?.sha256 ?? null, mediaType: MEDIA_TYPES.pdf }],
  ]).get(name);
  const bytes = kept?.sha256 ? await files.get(kept.sha256) : undefined;
  if (!kept?.sha256 || !bytes) throw new NotFound(`file ${name} of published report ${slug}`);
  return { kind: 'kept', bytes, mediaType: kept.mediaType, sha256: kept.sha256 };
}

/** Words of opinions stand on the page of the opinion alone, where a moderator may take them off (decision 0140). */
function withoutWords(file: FiguresFile): FiguresFile {
  const lists = Object.entries(file.records).map(([code, list]) => [
    code,
    { ...list, rows: list.rows.map((row) => ({ ...row, words: null, speaker: null })) },
  ]);
  return { ...file, records: Object.fromEntries(lists) };
}
