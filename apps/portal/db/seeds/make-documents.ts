// The drafts of the story as real Word files, and the papers that prove its activities. Every one bears the demo mark.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksOfText, type LegalTree, parse } from '@danban/legal-text';
import { writeAdministrativeDocx } from '#features/documents/write-administrative-docx.server.ts';
import { writeLegalDraftDocx } from '#features/documents/write-legal-draft-docx.server.ts';
import { demoMark } from '#text/vi/common.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import type { StoryActivity } from './opinion-story.ts';
import type { StoryDraftVersion, StoryPaper } from './story.ts';

const TEXTS = fileURLToPath(new URL('./drafts/', import.meta.url));
/** These have Word's automatic numbering, as most drafts that offices send; the others have typed numbers. */
const AUTOMATIC = ['nq-ho-tro-doi-moi-cong-nghe.v1.txt', 'nq-ho-tro-doi-moi-cong-nghe.v2.txt'];

type DraftFile = Pick<StoryDraftVersion, 'file' | 'beforeIssue'>;

export function draftTexts(): string[] {
  return readdirSync(TEXTS).filter((name) => name.endsWith('.txt'));
}

export function draftTree({ file, beforeIssue }: DraftFile): LegalTree {
  const text = readFileSync(join(TEXTS, file), 'utf8');
  return parse(blocksOfText(beforeIssue ? withoutNumber(text) : text)).tree;
}

/** Number and date have not been given yet; the mark of a draft stands under them. */
function withoutNumber(issued: string): string {
  return issued
    .replace(/^Số: \d+\//m, 'Số: …/')
    .replace(/^(.+, ngày) \d+ tháng \d+ (năm \d+)$/m, '$1 … tháng … $2\n\nDỰ THẢO');
}

/** "qd-can-tai-cho.goc.txt" → the same text as a Word file in the layout of a legal document. */
export async function draftDocx(draft: DraftFile): Promise<Uint8Array> {
  return await writeLegalDraftDocx(draftTree(draft), {
    numbering: AUTOMATIC.includes(draft.file) ? 'automatic' : 'typed',
    demoMark,
  });
}

export function docxName({ file, beforeIssue }: DraftFile): string {
  return beforeIssue ? file.replace('.ban-hanh.txt', '.v2.docx') : file.replace(/\.txt$/, '.docx');
}

/** What an officer keeps as proof: where, when, who, what lies in the file. */
export async function proofDocx(
  activity: StoryActivity,
  heldOn: string,
  body: { readonly name: string; readonly symbol: string },
): Promise<Uint8Array> {
  return await writeAdministrativeDocx({
    agency: body.name.toLocaleUpperCase('vi'),
    number: `/BB-${body.symbol}`,
    placeDate: formatLongDate(heldOn),
    type: 'BIÊN BẢN',
    abstract: activity.title,
    body: [
      { kind: 'paragraph', text: `Nơi làm: ${activity.place}. Người dự, người nghe: ${activity.audience}.` },
      { kind: 'paragraph', text: activity.summary },
      { kind: 'paragraph', text: `Kèm theo: ${activity.proof}` },
    ],
    recipients: ['Lưu: hồ sơ dự thảo.'],
    signature: { title: 'NGƯỜI GHI BIÊN BẢN' },
    demoMark,
  });
}

/** A paper of a dossier in the layout of an administrative document. */
export async function paperDocx({ type, abstract, lines }: StoryPaper): Promise<Uint8Array> {
  return await writeAdministrativeDocx({
    parentAgency: 'ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN',
    agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    number: '/SKHCN',
    placeDate: 'Hưng Yên, ngày … tháng … năm …',
    type,
    abstract,
    body: lines.map((text) => ({ kind: 'paragraph', text })),
    recipients: ['Lưu: VT, hồ sơ dự thảo.'],
    signature: { title: 'GIÁM ĐỐC' },
    demoMark,
  });
}

/** For `npm run app -- demo-documents <dir>`: every draft as a file, to be tried out by hand. Returns their paths. */
export async function writeDemoDocuments(directory: string): Promise<string[]> {
  mkdirSync(directory, { recursive: true });
  const written: string[] = [];
  for (const file of draftTexts()) {
    const path = join(directory, docxName({ file }));
    writeFileSync(path, await draftDocx({ file }));
    written.push(path);
  }
  return written;
}
