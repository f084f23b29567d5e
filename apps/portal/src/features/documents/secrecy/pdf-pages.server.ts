import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { runProgram } from '../ocr/programs.server.ts';
import type { PlacedText } from './places.ts';

const PROGRAM_MS = 30_000;
/** Enough for letters of 9 points; recognition gains nothing from more (measured: 150 dpi is as good as 300). */
export const RESOLUTION = 150;

/** What poppler says about a PDF. `undefined` of anything: the program is missing or gave up. */
export interface OpenPdf {
  readonly properties: readonly PlacedText[] | undefined;
  readonly attachments: number | undefined;
  readonly pages: number | undefined;
  /** Pages that hold pictures, counted from 1. */
  readonly pictured: readonly number[] | undefined;
  /** One page as PNG. */
  render(page: number): Promise<Uint8Array | undefined>;
}

/** Lays the file in a folder of its own for as long as `work` runs: poppler reads files, not streams. */
export async function withPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-pdf-'));
  const path = join(folder, 'tep.pdf');
  const say = async (name: string, ...parameters: string[]) => {
    const run = await runProgram(name, parameters, { milliseconds: PROGRAM_MS });
    return run.ok ? run.output : undefined;
  };
  try {
    await writeFile(path, bytes, { mode: 0o600 });
    const [info, attached, images] = await Promise.all([
      say('pdfinfo', '-enc', 'UTF-8', path),
      say('pdfdetach', '-list', path),
      say('pdfimages', '-list', path),
    ]);
    return await work({
      properties: info && propertiesOf(info.toString()),
      pages: (info && Number(/^Pages:\s+(\d+)/m.exec(info.toString())?.[1])) || undefined,
      attachments: attached && Number(/^\s*(\d+)/.exec(attached.toString())?.[1] ?? 0),
      pictured: images && pagesOf(images.toString()),
      render: async (page) => {
        const range = ['-f', String(page), '-l', String(page)];
        const drawn = await say('pdftoppm', '-r', String(RESOLUTION), ...range, path);
        // A sheet above A1 is more than we take unpacked.
        if (!drawn) return say('pdftoppm', '-r', String(RESOLUTION), '-png', ...range, path);
        return await pngOf(drawn);
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Its own PNG takes poppler 3 s for a scanned page, the bare picture (PPM) 0.05 s: the same pixels are packed here. */
async function pngOf(ppm: Uint8Array): Promise<Uint8Array | undefined> {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString('latin1'));
  if (!head) return undefined;
  const raw = { width: Number(head[1]), height: Number(head[2]), channels: 3 as const };
  const picture = sharp(ppm.subarray(head[0].length), { raw });
  return await picture.withMetadata({ density: RESOLUTION }).png({ compressionLevel: 3 }).toBuffer();
}

const WORDS = /^(Title|Subject|Keywords|Author|Creator):\s+(.+)$/;

function propertiesOf(info: string): PlacedText[] {
  return info
    .split('\n')
    .map((line) => WORDS.exec(line)?.[2])
    .filter((text) => text !== undefined)
    .map((text) => ({ place: 'property', text: text.normalize('NFC') }));
}

/** `pdfimages -list` prints a table: page, number, type … */
function pagesOf(table: string): number[] {
  const pages = table.split('\n').map((line) => Number(/^\s*(\d+)\s+\d+\s/.exec(line)?.[1] ?? 0));
  return [...new Set(pages.filter((page) => page > 0))];
}
