import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../apps/portal/src/features/documents/import-document.server.ts';
import { needOffice } from '../../apps/portal/test/needed-programs.ts';
import { comparable, oneBlank } from './equal-words.ts';
import { OWN_FILES } from './own-files.ts';
import { scorePlan } from './score.ts';
import {
  hashOf,
  hasSeeds,
  readSeedTruth,
  requireSeedText,
  SEED_PLANS,
  type SeedTruth,
  seedFile,
  truthWithWords,
  wordsAt,
} from './seed-places.ts';
import { answersOf, ownPlans, type PlanTruth, readOwnTruth } from './truth.ts';

/** What a perfect reader would give back: the first right answer of every cell. */
const readingOf = (truth: PlanTruth) => ({
  ...truth,
  rows: truth.rows.map((row) => ({
    ...row,
    lead: answersOf(row.lead)[0]!,
    coordinating: answersOf(row.coordinating)[0]!,
    time: answersOf(row.time)[0]!,
    product: answersOf(row.product)[0]!,
  })),
});

describe('our own plans', () => {
  test.each(ownPlans())('%s: every word of the truth stands in the document, in its order', async (name) => {
    const words = await wordsOfPaper(name);
    const truth = readOwnTruth(name);
    const cells = truth.rows.flatMap((row) => [
      row.title,
      ...answersOf(row.lead).flat(),
      ...answersOf(row.coordinating).flat(),
      ...answersOf(row.time),
      ...answersOf(row.product),
    ]);
    const told = [
      ...cells,
      ...truth.goals,
      ...truth.requirements,
      ...truth.sameUnits.flat(),
      truth.head.body,
    ];
    const cutByPage = ['mười sáu tuổi', '60.000 tờ gấp'];
    const absent = told.filter(
      (cell) => !words.includes(comparable(cell)) && !cutByPage.some((cut) => cell.includes(cut)),
    );
    expect(absent).toEqual([]);
    expect(truth.rows.length).toBeGreaterThanOrEqual(15);
    const score = scorePlan(readingOf(truth), truth);
    expect(score.rows.right).toBe(score.rows.of);
  });

  test.skipIf(!needOffice())(
    'the prose as PDF has the words of the truth; the old Word file is one that the import refuses today',
    { timeout: 120_000 },
    async () => {
      const read = async (ending: string) => {
        const file = OWN_FILES.find(({ fileName }) => fileName.endsWith(ending))!;
        return await readDocument({ bytes: await file.bytes(), fileName: file.fileName });
      };
      const pdf = await read('.pdf');
      const words = pdf.ok ? comparable(pdf.blocks.map(({ text }) => text).join(' ')) : '';
      const titles = readOwnTruth('waste-prose').rows.map((row) => row.title);
      expect(titles.filter((title) => !words.includes(comparable(title)))).toEqual([]);
      expect(await read('.doc')).toMatchObject({ ok: false, reason: 'legacyDoc' });
    },
  );

  async function wordsOfPaper(name: string): Promise<string> {
    const file = OWN_FILES.find(({ truth, fileName }) => truth === name && !fileName.endsWith('.pdf'))!;
    const read = await readDocument({ bytes: await file.docx(), fileName: `${name}.docx` });
    if (!read.ok) throw new Error(read.reason);
    return comparable(
      read.blocks
        .flatMap((block) => [block.text, ...(block.rows ?? []).flat().map((cell) => cell.text)])
        .join(' '),
    );
  }
});

describe('places in a text', () => {
  const text = 'Một hai\n\n ba bốn\nnăm';
  const place = (at: string | string[], words: string) => ({ at, sha256: hashOf(words) });

  test('over lines, in pieces, with single blanks', () => {
    expect(wordsAt(text, place('1:5-3:3', 'hai ba'))).toBe('hai ba');
    expect(wordsAt(text, place(['1:1-1:3', '4:1-4:3'], 'Một năm'))).toBe('Một năm');
  });

  test('other words, and a place outside of the text, are errors', () => {
    expect(() => wordsAt(text, place('1:1-1:3', 'Hai'))).toThrow(/other words/);
    expect(() => wordsAt(text, place('1:1-9:3', 'Một'))).toThrow(/outside/);
    expect(() => wordsAt(text, place('1:1-1:30', 'Một'))).toThrow(/outside/);
    expect(() => wordsAt(text, place('dòng 1', 'Một'))).toThrow(/outside/);
  });

  test('a seed that is missing is an error', () => {
    const truth = { ...readSeedTruth('s2'), file: 'không-có.txt' } satisfies SeedTruth;
    expect(() => requireSeedText(truth)).toThrow(/nothing can be scored/);
  });
});

if (!hasSeeds() && process.env.REQUIRE_CORPORA === '1')
  throw new Error(`seeds required, none at ${seedFile(readSeedTruth('s2'))}`);
if (!hasSeeds()) console.info('left out: places in the real plans (the seeds are not on this machine)');

describe.skipIf(!hasSeeds())('the real plans', () => {
  test.each(SEED_PLANS)('%s: every place lies in the text and has its words', (name) => {
    const truth = truthWithWords(readSeedTruth(name));
    expect(truth.rows).toHaveLength(14);
    const score = scorePlan(readingOf(truth), truth);
    expect(score.rows).toEqual({ right: 14, of: 14 });
  });

  // Shorter runs are requests to bodies of long name, labels, heads of tables, headings and names of bodies, which every plan has.
  test('nothing of them is copied here: no run of twelve words', () => {
    const runs = (text: string) => {
      const words =
        oneBlank(text)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(11).map((_, at) => words.slice(at, at + 12).join(' '));
    };
    const copied = new Set(SEED_PLANS.flatMap((name) => runs(requireSeedText(readSeedTruth(name)))));
    const folders = ['./', './own/', './seeds/'].map((path) => new URL(path, import.meta.url));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => new URL(entry.name, folder)),
    );
    const repeated = files.flatMap((file) =>
      runs(readFileSync(file, 'utf8')).filter((run) => copied.has(run)),
    );
    expect(repeated).toEqual([]);
  });
});
