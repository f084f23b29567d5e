import { existsSync, readFileSync } from 'node:fs';
import { CORPORA } from './akn-schema.ts';

const ROOT = `${CORPORA}/legal-documents`;

/** Whether the collection of real documents is there. */
export const hasRealDocuments = existsSync(`${ROOT}/manifest.dev.csv`);

/** The real documents that are text, with the collection's own markup taken off. */
export function realDocuments(): { readonly path: string; readonly text: string }[] {
  const paths = readFileSync(`${ROOT}/manifest.dev.csv`, 'utf8').matchAll(/^"?(text\/[^,"]+)/gm);
  return [...paths]
    .map(([, path = '']) => path)
    .filter((path) => existsSync(`${ROOT}/${path}`))
    .map((path) => ({ path, text: readText(path) }));
}

// Markdown signs, and "_" that ties words together.
function readText(path: string): string {
  const text = readFileSync(`${ROOT}/${path}`, 'utf8');
  if (path.includes('local_word_segmented')) return text.replaceAll('_', ' ');
  return path.endsWith('.md') ? text.replace(/^[#*>]+\s*/gm, '').replaceAll('**', '') : text;
}
