import { marksOnPage } from './marks-on-page.server.ts';
import { type Prepared, preparePicture } from './prepare-picture.server.ts';
import { runProgram } from './programs.server.ts';

/** Lines that a program read in a picture, in each of its prepared forms until `enough` says so. */
export type Recognised =
  | {
      readonly ok: true;
      readonly isMark: boolean;
      readonly lines: readonly string[];
      /** What stands in frames or in colour on a page, read on its own. */
      readonly marks: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'noProgram' | 'tooSlow' | 'unreadable' };

const ONE_FORM_MS = 30_000;
/** Tesseract's layouts: 7 takes the picture as one line, 11 finds text anywhere on a page. */
const LAYOUTS = { line: '7', page: '11' } as const;

/** Whether the recognition program and its Vietnamese data are there; asked each time, for it may be installed meanwhile. */
export async function canRecognise(): Promise<boolean> {
  const { ok, output } = await runProgram('tesseract', ['--list-langs'], { milliseconds: 10_000 });
  return ok && /^vie$/m.test(output.toString());
}

/** Reads a picture (JPEG, PNG, WebP, GIF, TIFF). Never throws on what people send. */
export async function recognise(
  bytes: Uint8Array,
  enough: (lines: readonly string[]) => boolean,
): Promise<Recognised> {
  if (!(await canRecognise())) return { ok: false, reason: 'noProgram' };
  const forms = await preparePicture(bytes).catch((): undefined => undefined);
  if (!forms) return { ok: false, reason: 'unreadable' };
  const isMark = forms.length !== 1;
  const lines = await readForms(forms, enough);
  if (typeof lines === 'string') return { ok: false, reason: lines };
  const marks: string[] = [];
  const pieces = isMark || enough(lines) ? [] : await marksOnPage(bytes);
  for (const piece of pieces) {
    const read = await readForms(await preparePicture(piece), enough);
    if (typeof read === 'string') return { ok: false, reason: read };
    marks.push(...read);
    if (enough(read)) break;
  }
  return { ok: true, isMark, lines, marks };
}

async function readForms(forms: readonly Prepared[], enough: (lines: readonly string[]) => boolean) {
  const lines: string[] = [];
  for (const form of forms) {
    const read = await readForm(form);
    if (typeof read === 'string') return read;
    lines.push(...read);
    if (enough(read)) break;
  }
  return lines;
}

async function readForm({ png, layout }: Prepared): Promise<string[] | 'tooSlow' | 'unreadable'> {
  const parameters = ['stdin', 'stdout', '-l', 'vie', '--psm', LAYOUTS[layout]];
  const run = await runProgram('tesseract', parameters, { milliseconds: ONE_FORM_MS, input: png });
  if (!run.ok) return run.failure === 'tooSlow' ? 'tooSlow' : 'unreadable';
  return run.output
    .toString()
    .normalize('NFC')
    .split(/[\n\f]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
