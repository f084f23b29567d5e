import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Parsed, parse } from '@danban/legal-text';
import { documents } from '#text/vi/documents.ts';
import { readDocument } from '../../src/features/documents/import-document.server.ts';

/** A file that cannot be read; the message is the one line that the person sees. */
export class UnreadableFile extends Error {}

/** Reads a .txt, .docx or .pdf file into its tree, or throws `UnreadableFile`. */
export async function readTree(file: string): Promise<Parsed> {
  const read = await readDocument({ bytes: await bytesOf(file), fileName: file });
  if (!read.ok) throw new UnreadableFile(`${file}: ${documents.refusals[read.reason]}`);
  return parse(read.blocks);
}

/** Paths count from where the command was typed: npm runs it in the folder of the project. */
export function pathOf(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UnreadableFile(`${file}: ${reason}`);
  }
}
