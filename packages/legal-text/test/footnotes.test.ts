import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOfText, findUnit, parse, wholeText } from '../src/index.ts';
import { hasRealDocuments, manifest, ROOT, readText } from './real-documents.ts';

const CASE = `${ROOT}/amendments/dev/nd-75-2021__step1_55-2023`;
const isThere = hasRealDocuments() && existsSync(CASE);
if (!isThere)
  console.log(`legal-text: left out the footnotes of consolidated texts, no ${CASE} (set DANBAN_CORPORA)`);

const marksOf = (text: string) => {
  const { tree, diagnostics } = parse(blocksOfText(text));
  return { tree, marks: diagnostics.filter(({ code }) => code === 'footnoteMark') };
};

describe.runIf(isThere)('footnotes of official consolidations', () => {
  it('are as many as the collection says, each with its mark on the unit that it speaks of', () => {
    const expected = JSON.parse(readFileSync(`${CASE}/expected.json`, 'utf8')) as { footnotes: unknown[] };
    const { tree, marks } = marksOf(readFileSync(`${CASE}/consolidated_834-VBHN-BLDTBXH.md`, 'utf8'));
    expect([tree.notes?.length, marks.length]).toEqual([
      expected.footnotes.length,
      expected.footnotes.length,
    ]);
    const kinds = { Điều: 'article', Khoản: 'clause', Điểm: 'point', 'Phụ lục': 'appendix' };
    for (const { unitId = '', data } of marks) {
      const note = tree.notes![Number(data!.number) - 1]!;
      const said = /^(Điều|Khoản|Điểm|Phụ lục) này/.exec(note)?.[1] as keyof typeof kinds | undefined;
      if (said) expect([note, findUnit(tree, unitId)?.kind]).toEqual([note, kinds[said]]);
    }
  });

  it('leave no mark in the text of three more, and the notes at the end', () => {
    const rows = manifest().filter(({ path }) => /vbhn/.test(path));
    expect(rows.length).toBe(3);
    for (const { path } of rows) {
      const { tree, marks } = marksOf(readText(path));
      const { text } = wholeText({ ...tree, notes: [] });
      expect([path, text.match(/\[\d{1,3}\]/g)]).toEqual([path, null]);
      expect(marks.length).toBeGreaterThanOrEqual(tree.notes!.length);
    }
  });

  it('are not seen where there are none', () => {
    for (const { path } of manifest().filter((row) => !/vbhn|ocr_noise/.test(row.path)))
      expect([path, marksOf(readText(path)).marks.map(({ data }) => data?.mark)]).toEqual([path, []]);
  }, 60_000);
});
