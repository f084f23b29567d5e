import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Real documents, read where they lie and never copied here. DANBAN_CORPORA names the folder.
export const DATA =
  process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
export const ROOT = `${DATA}/legal-documents`;

export interface ManifestRow {
  readonly path: string;
  readonly group: string;
  readonly symbol: string;
  /** As the makers derived it, "2018-06-12" or empty. */
  readonly date: string;
  /** Chapters, lines that begin with "Điều N", and the highest N, as the collection's makers counted. */
  readonly chapters: number;
  readonly lineStarts: number;
  readonly highest: number;
}

export function hasRealDocuments(): boolean {
  return existsSync(`${ROOT}/manifest.dev.csv`);
}

/** The text files of the collection that are there. */
export function manifest(): ManifestRow[] {
  const [head = '', ...lines] = readFileSync(`${ROOT}/manifest.dev.csv`, 'utf8').split('\n').filter(Boolean);
  const columns = fields(head);
  const rows = lines.map(fields).map((row) => {
    const at = (name: string): string => row[columns.indexOf(name)] ?? '';
    return {
      path: at('path'),
      group: at('group'),
      symbol: at('so_hieu'),
      date: at('date'),
      chapters: Number(at('chuong')),
      lineStarts: Number(at('dieu_line_start')),
      highest: Number(at('dieu_max_heading')),
    };
  });
  return rows.filter((row) => row.path.startsWith('text/') && existsSync(`${ROOT}/${row.path}`));
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** The collection's own markup taken off: markdown signs, and "_" that ties words together. */
export function readText(path: string): string {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  if (path.includes('local_word_segmented')) return text.replaceAll('_', ' ');
  return path.endsWith('.md') ? text.replace(/^[#*>]+\s*/gm, '').replaceAll('**', '') : text;
}
