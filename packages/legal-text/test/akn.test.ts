import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AknMetadata,
  blocksOfText,
  type LegalTree,
  parse,
  readAkn,
  unitText,
  writeAkn,
} from '../src/index.ts';
import { hasSchema, schemaValidator } from './akn-schema.ts';
import { anyText, anyTree, quotedSoup, soup, wellFormedLaw } from './arbitrary.ts';
import { everything, withoutSource } from './build.ts';
import { DATA, hasRealDocuments, manifest, readText } from './real-documents.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const treeOf = (text: string): LegalTree => parse(blocksOfText(text)).tree;
const roundTrip = (tree: LegalTree): unknown => withoutSource(readAkn(writeAkn(tree)).tree);
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '');

const date = fc
  .tuple(
    fc.integer({ min: 1946, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const uri = fc.constantFrom(
  '/akn/vn/act/luat/2025/64-2025-qh15',
  '/akn/vn/act/quyet-ddinh/2022-03-30/407-qdd-ttg',
);
const words = fc.string({ unit: fc.constantFrom('a', 'đ', ' ', '<', '"', '&', '\n', "'"), maxLength: 10 });
const metadata: fc.Arbitrary<AknMetadata> = fc.record(
  {
    form: fc.constantFrom('act', 'bill', 'doc'),
    number: words,
    documentType: words,
    title: words,
    issuer: words,
    issuedOn: date,
    versionOn: date,
    uri,
    events: fc.array(
      fc.record(
        { on: date, kind: fc.constantFrom('generation', 'amendment', 'repeal'), source: uri, title: words },
        { requiredKeys: ['on', 'kind', 'source'] },
      ),
      { maxLength: 3 },
    ),
    references: fc.array(
      fc.record({
        relation: fc.constantFrom('amends', 'amendedBy', 'legalBasis', 'related'),
        uri,
        title: words,
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

describe('Akoma Ntoso, out and in', () => {
  it('gives back every tree that parsing makes', () => {
    fc.assert(
      fc.property(fc.oneof(soup, quotedSoup, wellFormedLaw, anyText), (text) => {
        const tree = treeOf(text);
        expect(roundTrip(tree)).toEqual(withoutSource(tree));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back trees that no parser would make', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(roundTrip(tree)).toEqual(withoutSource(tree));
      }),
      { numRuns: 500 },
    );
  });

  it('gives back what was said of dates, events and other documents, and fills in what was not', () => {
    fc.assert(
      fc.property(fc.oneof(anyTree, soup.map(treeOf)), metadata, (tree, given) => {
        const first = readAkn(writeAkn(tree, given)).metadata;
        expect(first).toMatchObject(JSON.parse(JSON.stringify(given)) as object);
        expect(readAkn(writeAkn(tree, first)).metadata).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('writes what an amending clause quotes as the units it will be', () => {
    const tree = treeOf(
      'Điều 1. Sửa đổi\n1. Bổ sung Điều 4a như sau:\n“Điều 4a. Công khai\n1. Giấy phép được đăng;\na) Vị trí.”.\n2. Bãi bỏ Điều 7.',
    );
    const xml = writeAkn(tree);
    expect(xml).toContain('<quotedStructure eId="art_1__clause_1__qstr_2" startQuote="“" endQuote="”."');
    expect(xml).toContain('<point eId="art_1__clause_1__qstr_2__art_4a__clause_1__point_a">');
    expect(roundTrip(tree)).toEqual(withoutSource(tree));
  });

  it('never throws on broken or hostile XML', () => {
    const xml = writeAkn(treeOf('QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n1. Một.\na) Hai;'));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.nat(xml.length).map((at) => xml.slice(0, at) + xml.slice(at + 3)),
        ),
        (text) => {
          readAkn(text);
        },
      ),
      { numRuns: 300 },
    );
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><akomaNtoso><act><body><p>&b;</p></body></act></akomaNtoso>';
    expect(readAkn(bomb).diagnostics.map(({ code }) => code)).toContain('notWellFormed');
    expect(readAkn('<a>'.repeat(100_000)).diagnostics.map(({ code }) => code)).toContain('tooDeep');
  });
});

describe.runIf(hasSchema)('the OASIS schema', () => {
  let validator: ReturnType<typeof schemaValidator>;
  beforeAll(() => {
    validator = schemaValidator();
  });
  afterAll(() => validator.dispose());

  it('finds what is wrong, so that finding nothing means something', () => {
    const xml = writeAkn(treeOf('Điều 1. Phạm vi'));
    expect(validator.errorsOf(xml)).toEqual([]);
    expect(validator.errorsOf(xml.replace('<body>', '<body><p>no unit</p>'))).not.toEqual([]);
    expect(validator.errorsOf(xml.replace('eId="art_1"', 'eId="original"'))).not.toEqual([]);
    expect(validator.errorsOf(xml.replace('date="0001-01-01"', 'date="soon"'))).not.toEqual([]);
  });

  it('is met by the golden documents, 200 generated and 100 impossible ones', () => {
    const golden = readdirSync(FIXTURES).map((name) =>
      readFileSync(new URL(`${name}/law.akn.xml`, FIXTURES), 'utf8'),
    );
    const generated = fc
      .sample(fc.tuple(fc.oneof(soup, quotedSoup, wellFormedLaw, anyText), metadata), 200)
      .map(([text, given]) => writeAkn(treeOf(text), given));
    const impossible = fc.sample(anyTree, 100).map((tree) => writeAkn(tree));
    const all = [...golden, ...generated, ...impossible];
    expect(all.flatMap((xml) => validator.errorsOf(xml))).toEqual([]);
    console.log(
      `legal-text: ${golden.length} golden, 200 generated, 100 impossible documents valid as Akoma Ntoso`,
    );
  }, 60_000);

  it.runIf(hasRealDocuments())(
    'is met by all real documents, and each comes back as it was',
    () => {
      const documents = manifest();
      let units = 0;
      const quotations = { asUnits: 0, asLines: 0 };
      for (const { path } of documents) {
        const tree = treeOf(readText(path));
        const xml = writeAkn(tree);
        expect([path, validator.errorsOf(xml)]).toEqual([path, []]);
        const back = readAkn(xml);
        expect([path, back.diagnostics]).toEqual([path, []]);
        expect(withoutSource(back.tree)).toEqual(withoutSource(tree));
        quotations.asUnits += xml.match(/<quotedStructure[^>]*danban:lines/g)?.length ?? 0;
        quotations.asLines += xml.match(/<quotedStructure>/g)?.length ?? 0;
        units += xml.match(/ eId="(?:art|clause|point|att|form)/g)?.length ?? 0;
      }
      console.log(
        `legal-text: ${documents.length} real documents valid as Akoma Ntoso and read back whole: ${units} eIds, ${quotations.asUnits} quotations as units and ${quotations.asLines} line by line`,
      );
    },
    180_000,
  );
});

// Files of other publishers: laws, bills, judgments, debates of nine countries and samples of an editor.
const FOREIGN = ['examples_final_namespace', 'examples_csprd02', 'indigo_samples'].map(
  (name) => `${DATA}/akoma-ntoso/${name}`,
);
const NOT_WORDS = /<(meta|authorialNote|staticContent)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;

describe.runIf(FOREIGN.every((folder) => existsSync(folder)))('Akoma Ntoso of others', () => {
  it('is read without losing words, and what was not understood is said', () => {
    let files = 0;
    const kept: string[] = [];
    for (const folder of FOREIGN) {
      for (const name of readdirSync(folder)) {
        const xml = readFileSync(`${folder}/${name}`, 'utf8');
        const { tree, diagnostics } = readAkn(xml);
        const words = bare(
          xml
            .replace(NOT_WORDS, '')
            .replace(/<[^>]*>/g, '')
            .replace(/&lt;|&gt;|&amp;|&#\d+;/g, ''),
        );
        const read = bare(everything(tree)).replaceAll('|', '');
        files += 1;
        kept.push(`${name} ${((100 * read.length) / words.length).toFixed(1)} %`);

        expect(read.length / words.length).toBeGreaterThan(0.99);
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
        expect(roundTrip(tree)).toEqual(withoutSource(tree));
      }
    }
    console.log(`legal-text: ${files} Akoma Ntoso files of others read; words kept: ${kept.join(', ')}`);
  }, 60_000);

  it('gives the units of a foreign act their ids and texts', () => {
    const { tree } = readAkn(readFileSync(`${DATA}/akoma-ntoso/indigo_samples/basic_in.xml`, 'utf8'));
    expect(tree.body.map(({ id, kind }) => [id, kind]).slice(0, 2)).toEqual([
      ['muc-1', 'section'],
      ['muc-2', 'section'],
    ]);
    expect(unitText(tree.body[0]!)).toMatch(/^1\. A section with a very long heading/);
  });
});

if (!hasSchema)
  console.log(`legal-text: left out validation, no OASIS schema under ${DATA} (set DANBAN_CORPORA)`);
