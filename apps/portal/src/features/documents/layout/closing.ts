import type { Paragraph, Table } from 'docx';
import { documents } from '#text/vi/documents.ts';
import { columns } from './grid.ts';
import { type Orientation, textWidth } from './paper.ts';
import { line } from './typeset.ts';

export interface Signature {
  /** "TM. ỦY BAN NHÂN DÂN" */
  readonly authority?: string;
  /** "KT. CHỦ TỊCH" */
  readonly capacity?: string;
  /** "PHÓ CHỦ TỊCH" */
  readonly title: string;
  /** "GIÁM ĐỐC SỞ TƯ PHÁP", above the name: of who signs in the name of a council (Decree 30/2020/NĐ-CP, Annex I, II.7). */
  readonly post?: string;
  /** Without academic title; absent on a draft. */
  readonly name?: string;
}

// Room for a hand or for the picture of a digital signature: about 25 mm.
const SIGNING_LINES = 4;

/** Recipients on the left, signature on the right, never parted by a page end. */
export function closing(
  recipients: readonly string[],
  signature: Signature,
  orientation: Orientation,
): Table {
  const width = textWidth(orientation);
  const right = orientation === 'portrait' ? 88 : 120;
  return columns([width - right, right], [recipientLines(recipients), signatureLines(signature)]);
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  return [
    line(documents.administrative.recipients, 'left', { size: 12, bold: true, italic: true }),
    ...recipients.map((text) => line(/^[-–]/.test(text) ? text : `- ${text}`, 'left', { size: 11 })),
  ];
}

function signatureLines(signature: Signature): Paragraph[] {
  const titles = [signature.authority, signature.capacity, signature.title].filter(
    (text) => text !== undefined,
  );
  return [
    ...titles.map((text) => line(text, 'center', { size: 14, bold: true })),
    ...Array.from({ length: SIGNING_LINES }, () => line('', 'center', { size: 14 })),
    ...(signature.post ? [line(signature.post, 'center', { size: 14, bold: true })] : []),
    line(signature.name ?? '', 'center', { size: 14, bold: true }),
  ];
}
