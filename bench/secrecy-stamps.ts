/**
 * How many secrecy stamps are found in each form in which files come, and how many files without one are stopped. Drawn by seed with
 * all that happens to a stamp (turned, pale, small, blurred, noisy, compressed, coarse), so that a run comes out the same; and the
 * real documents of DANBAN_CORPORA, none of which is secret. Bars: of the stamped at least 95 % are stopped or put before a
 * person; of the others none is stopped.
 * By hand: `node --conditions=development bench/secrecy-stamps.ts --seed=1 --each=40` (needs tesseract with Vietnamese, and poppler);
 * `--only=PDF` runs the forms with this word, `--real=0` leaves the real texts out, `--slow=60` says from which second on a file is slow.
 * Figures: docs/decisions/0094.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scanAnything } from '../apps/portal/src/features/documents/secrecy/scan-anything.server.ts';
import { docxFile, p } from '../apps/portal/test/docx-file.ts';
import { pdfOfPictures } from '../apps/portal/test/scanned-pdf.ts';
import { type ScanLook, scannedPage } from '../apps/portal/test/stamped-pages.ts';
import { drawnStamp, pictureIn, type StampLook } from '../apps/portal/test/stamps.ts';
import { ABOUT_SECRETS, HEAD, hardships, LEVELS, OTHER_MARKS, PLAIN, samples } from './secrecy/samples.ts';
import { print, rowOf, Tally, verdictOf } from './secrecy/tally.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '40' },
    slow: { type: 'string', default: '60' },
    real: { type: 'string', default: '120' },
    only: { type: 'string', default: '' },
  },
});
const { pick, chance, stampLook, pageLook } = samples(Number(values.seed));
const EACH = Number(values.each);
const began = performance.now();
const tallies: Tally[] = [];

interface Sample {
  readonly label: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly look?: StampLook & ScanLook;
}

/** Scans the files of one form, one after the other. */
async function form(name: string, isMarked: boolean, files: Iterable<() => Promise<Sample>>): Promise<void> {
  if (values.only !== '' && !name.includes(values.only)) return;
  const tally = new Tally(name, isMarked);
  tallies.push(tally);
  for (const make of files) {
    const { label, fileName, bytes, look = {} } = await make();
    const from = performance.now();
    const scanned = await scanAnything({ bytes, fileName });
    const milliseconds = performance.now() - from;
    const hits = scanned.ok ? scanned.value.hits : [];
    const verdict = verdictOf(hits);
    tally.add(
      verdict,
      isMarked ? hardships(look) : [],
      milliseconds,
      milliseconds > Number(values.slow) * 1000,
    );
    if (isMarked === (verdict === 'nothing')) {
      const what = hits.map(
        ({ form: how, text, place, cause }) => `${how} "${text}" ${place ?? cause ?? ''}`,
      );
      tally.wrong.push(`${label}: ${what.join('; ') || (scanned.ok ? verdict : scanned.reason)}`);
    }
    if (tally.total % 20 === 0) {
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.error(`${seconds} s  ${name}: ${tally.total}`);
    }
  }
  console.error(rowOf(tally));
}

const times = (count: number, make: () => Promise<Sample>) => Array.from({ length: count }, () => make);
const say = (look: object) => JSON.stringify(look).replace(/["{}]/g, '');
const stampAlone = (words: string) => async (): Promise<Sample> => {
  const look = stampLook();
  return { label: `${words} ${say(look)}`, fileName: 'a.png', bytes: await drawnStamp(words, look), look };
};
const inWord = (where: 'header' | 'body', words: () => string) => async (): Promise<Sample> => {
  const alone = await stampAlone(words())();
  const body = [...HEAD, ...PLAIN, ...(chance(0.5) ? ABOUT_SECRETS : [])].map((line) => p(line)).join('');
  return { ...alone, fileName: 'a.docx', bytes: docxFile(pictureIn(where, alone.bytes, body)) };
};
const onPage = (words: () => string | undefined, about: number) => async (): Promise<Sample> => {
  const look = pageLook(words());
  const lines = [...HEAD, ...PLAIN, ...(chance(about) ? ABOUT_SECRETS : [])];
  return { label: say(look), fileName: 'a.jpg', bytes: await scannedPage(lines, look), look };
};
/** Two pages of a scanner; the stamp stands on the first. */
const inPdf = (words: () => string | undefined, about: number) => async (): Promise<Sample> => {
  const first = await onPage(words, about)();
  const second = await onPage(() => undefined, about)();
  return { ...first, fileName: 'a.pdf', bytes: await pdfOfPictures([first.bytes, second.bytes]) };
};
const level = () => pick(LEVELS);
const other = () => pick(OTHER_MARKS);

await form(
  'a picture alone',
  true,
  times(EACH, async () => await stampAlone(level())()),
);
await form('picture in a Word page header', true, times(EACH, inWord('header', level)));
await form('picture in a Word text', true, times(EACH, inWord('body', level)));
await form('a scanned page', true, times(EACH, onPage(level, 0.3)));
await form('a scanned PDF', true, times(EACH, inPdf(level, 0.3)));
await form(
  'another mark alone',
  false,
  times(EACH, async () => await stampAlone(other())()),
);
await form('another mark in a Word header', false, times(EACH, inWord('header', other)));
await form(
  'a scanned page about secrets',
  false,
  times(
    EACH,
    onPage(() => (chance(0.3) ? other() : undefined), 1),
  ),
);
await form(
  'a scanned PDF about secrets',
  false,
  times(
    EACH,
    inPdf(() => (chance(0.3) ? other() : undefined), 1),
  ),
);
await form('real documents', false, realDocuments());

print(tallies);
console.log(
  `seed ${values.seed}, ${EACH} of each, ${((performance.now() - began) / 1000).toFixed(0)} s in all`,
);
const missed = tallies.filter(({ isMarked, right }) => right < (isMarked ? 0.95 : 1));
for (const { name, isMarked } of missed) console.log(`BAR MISSED: ${name}${isMarked ? '' : ' (no mark)'}`);
if (missed.length > 0) process.exitCode = 1;

/** All with pages or pictures, and a sample of the texts. */
function realDocuments(): (() => Promise<Sample>)[] {
  const corpora = process.env.DANBAN_CORPORA ?? fileURLToPath(new URL('../../shared/data', import.meta.url));
  const folders = [join(corpora, '../seeds'), corpora];
  const found = folders
    .flatMap((folder) => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      return names.map((name) => join(folder, name));
    })
    .filter((name) => /\.(docx|pdf|txt|jpe?g|png)$/i.test(name))
    .sort();
  const isText = (name: string) => /\.txt$/i.test(name);
  const texts = found.filter(isText);
  const chosen = [
    ...found.filter((name) => !isText(name)),
    ...texts.filter(() => chance(Number(values.real) / Math.max(texts.length, 1))),
  ];
  return chosen.map((name) => async () => ({
    ...{ label: relative(corpora, name), fileName: basename(name), bytes: readFileSync(name) },
  }));
}
