import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../ocr/programs.server.ts';
import type { PlacedText } from './places.ts';

const PROGRAM_MS = 30_000;
/** Enough for letters of 9 points; recognition gains nothing from more (measured: 150 dpi is as good as 300). */
const RESOLUTION = '150';

/** What poppler says about a PDF. `undefined` of anything: the program is missing or gave up. */
export interface OpenPdf {
  readonly properties: readonly PlacedText[] | undefined;
  readonly attachments: number | undefined;
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
      attachments: attached && Number(/^\s*(\d+)/.exec(attached.toString())?.[1] ?? 0),
      pictured: images && pagesOf(images.toString()),
      render: (page) => {
        const range = ['-f', String(page), '-l', String(page)];
        return say('pdftoppm', '-r', RESOLUTION, '-png', ...range, path);
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
