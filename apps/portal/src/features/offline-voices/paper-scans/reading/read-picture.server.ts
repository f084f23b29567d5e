import sharp from 'sharp';
import { type FormCode, readFormCode } from '#features/submissions/paper-form/form-code.ts';
import type { FormPage } from '#features/submissions/paper-form/form-layout.ts';
import { decideBoxes, FOUND_EDGE, type ReadBox, tracesOf } from './boxes.ts';
import { findCodes } from './find-code.server.ts';
import { type FoundCode, findFrame } from './find-frame.ts';
import type { Homography } from './geometry.ts';
import { evened, type Grey, straighten } from './picture.ts';
import { NOTHING_WRITTEN, type ReadWords, readSigns, readWords } from './read-words.server.ts';
import { areaOfLine, areaOfText, cellsOf, hasInk, inOneRow, noiseOf, withoutLines } from './written-areas.ts';

/** Why a picture is no page of a form that can be read. */
export type NoForm = 'unreadable' | 'noCode' | 'foreign' | 'oldForm' | 'damaged' | 'twoForms';

/** All that was read of one page; each answer with the reader's own doubt. */
export interface ReadFields {
  readonly categories: readonly ReadBox[];
  readonly consents: readonly ReadBox[];
  readonly lines: Readonly<Record<string, ReadWords>>;
  readonly blocks: readonly ReadBlock[];
}
export interface ReadBlock {
  readonly positions: readonly ReadBox[];
  readonly place: Readonly<Record<string, ReadWords>>;
  readonly text: ReadWords;
}

/** Longest side of a picture that is looked at: 12 million points of a telephone tell no more and cost four times as much. */
const LONGEST = 2600;

/** A picture as it was sent, turned as its camera says, in grey. */
export async function openPicture(bytes: Uint8Array): Promise<Grey | undefined> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 60_000_000 })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

export type Identified =
  | { readonly ok: true; readonly code: FormCode; readonly found: FoundCode }
  | { readonly ok: false; readonly reason: NoForm };

/** Which form lies in the picture, by its code alone. */
export async function identify(picture: Grey): Promise<Identified> {
  const codes = await findCodes(picture);
  if (codes.length === 0) return { ok: false, reason: 'noCode' };
  const read = codes.map((found) => ({ found, read: readFormCode(found.text) }));
  const ours = read.filter(({ read: { ok } }) => ok);
  if (new Set(ours.map(({ found }) => found.text)).size > 1) return { ok: false, reason: 'twoForms' };
  const [first] = ours.length > 0 ? ours : read;
  if (!first) return { ok: false, reason: 'noCode' };
  if (!first.read.ok) return { ok: false, reason: first.read.reason };
  return { ok: true, code: first.read.code, found: first.found };
}

/** Of boxes on a sheet that was straightened by the right squares, nearly all are found where they are printed. */
const BOXES_FOUND = 0.7;

/** The fields of a page; undefined when the sheet could not be straightened, which a person is told. */
export async function readFields(
  picture: Grey,
  found: FoundCode,
  page: FormPage,
): Promise<{ readonly frame: Homography; readonly fields: ReadFields } | undefined> {
  const frame = findFrame(picture, found);
  if (!frame) return undefined;
  const sheet = evened(straighten(picture, frame));
  const groups = [
    ...(page.head ? [page.head.categories, page.head.consents] : [[], []]),
    ...page.blocks.map(({ positions }) => positions),
  ];
  const traces = groups.flat().map((box) => tracesOf(sheet, box));
  if (traces.filter(({ edge }) => edge >= FOUND_EDGE).length < traces.length * BOXES_FOUND) return undefined;
  const decided = decideBoxes(traces);
  const ends = groups.map((_, at) => groups.slice(0, at + 1).flat().length);
  const [categories, consents, ...positions] = groups.map((group, at) =>
    decided.slice(ends[at]! - group.length, ends[at]),
  );
  const noise = noiseOf(sheet);
  const lines: Record<string, ReadWords> = {};
  for (const line of page.head?.lines ?? []) {
    const piece = withoutLines(sheet, areaOfLine(line), [line]);
    lines[line.name] = hasInk(piece, noise) ? await readWords(piece, 'line') : NOTHING_WRITTEN;
  }
  const blocks: ReadBlock[] = [];
  for (const [index, block] of page.blocks.entries()) {
    const piece = withoutLines(sheet, areaOfText(block), block.lines);
    const text = hasInk(piece, noise) ? await readWords(piece, 'block') : NOTHING_WRITTEN;
    const place: Record<string, ReadWords> = {};
    for (const comb of block.cells) {
      const inked = cellsOf(sheet, comb).map((cell) => ({ cell, ink: hasInk(cell, noise) }));
      const signs = inked.filter(({ ink }) => ink).map(({ cell }) => cell);
      place[comb.name] =
        signs.length === 0
          ? NOTHING_WRITTEN
          : await readSigns(inOneRow(signs), comb.name === 'point' ? 'letter' : 'digits', signs.length);
    }
    blocks.push({ positions: positions[index]!, place, text });
  }
  return { frame, fields: { categories: categories!, consents: consents!, lines, blocks } };
}
