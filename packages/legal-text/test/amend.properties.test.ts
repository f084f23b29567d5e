import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyInstructions,
  blocksOfText,
  comparisonRows,
  consolidate,
  type Instruction,
  instructionsFromDiff,
  type LegalNode,
  type LegalTree,
  parse,
  parseInstructions,
  renderPlain,
  walk,
} from '../src/index.ts';
import { anyText, quotedSoup, soup, wellFormedLaw } from './arbitrary.ts';

const treeOf = (text: string): LegalTree => parse(blocksOfText(text)).tree;

/** Kind, number, label, title, text and table of all units, in order. */
function units(tree: LegalTree): unknown {
  const plain = ({ kind, number, label, heading, text, rows, children }: LegalNode): unknown => [
    kind,
    number,
    label,
    heading ?? '',
    text,
    rows,
    children.map(plain),
  ];
  return [tree.body.map(plain), tree.appendices.map(plain)];
}

function idsOf(tree: LegalTree): string[] {
  const ids: string[] = [];
  walk(tree, (node) => {
    ids.push(node.id);
  });
  return ids;
}

const address = fc
  .tuple(
    fc.constantFrom('', 'điểm a ', 'điểm b và c ', 'các điểm a, đ ', 'đoạn mở đầu '),
    fc.constantFrom('', 'khoản 1 ', 'khoản 2 và 3 ', 'khoản 1a '),
    fc.constantFrom('Điều 1', 'Điều 2', 'Điều 9', 'Chương I', 'Phụ lục I', 'tên Điều 2'),
  )
  .map((parts) => parts.join(''));
const formula = fc.oneof(
  address.map((place) => `Sửa đổi, bổ sung ${place} như sau:`),
  address.map((place) => `Bãi bỏ ${place}.`),
  fc.tuple(address, address).map(([one, other]) => `Bổ sung ${one} vào sau ${other} như sau:`),
  address.map((place) => `Thay thế cụm từ “quyền” bằng cụm từ “nghĩa vụ” tại ${place}.`),
  address.map((place) => `Bỏ cụm từ “Nhà nước” tại ${place} và bãi bỏ ${place}`),
  fc.constantFrom(
    'Sửa đổi một số khoản của Điều 2 như sau:',
    'Đánh số lại khoản 1 thành khoản 9 Điều 2.',
    'Bãi bỏ',
  ),
);
const content = fc.constantFrom(
  '',
  '“1. Nhà nước bảo đảm.”.',
  '“Điều 2. Tên\n1. Quyền.\n2. Khác.”.',
  '“a) Điểm”;',
  '“Chỉ có lời”',
);
const amendingAct = fc
  .array(fc.tuple(formula, content), { minLength: 1, maxLength: 8 })
  .map((clauses) =>
    [
      'Điều 1. Sửa đổi, bổ sung một số điều của Luật',
      ...clauses.map(([text, quoted], index) => `${index + 1}. ${text}\n${quoted}`),
    ].join('\n'),
  );

describe('instructions', () => {
  it('are each applied or refused, on any two texts; nothing throws and the base stays as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(wellFormedLaw, anyText),
        fc.oneof(amendingAct, quotedSoup, anyText),
        (law, act) => {
          const base = treeOf(law);
          const copy = structuredClone(base);
          const { instructions } = parseInstructions(treeOf(act));
          const { tree, outcomes } = applyInstructions(base, instructions);
          expect(outcomes.map((outcome) => outcome.instruction)).toEqual(instructions);
          expect(base).toEqual(copy);
          const ids: string[] = [];
          walk(tree, (node) => {
            ids.push(node.id);
          });
          expect(new Set(ids).size).toBe(ids.length);
          comparisonRows(base, treeOf(act));
          const { amendments } = consolidate(
            base,
            [{ tree: treeOf(act), effectiveOn: '2026-01-01' }],
            '2026-06-01',
          );
          expect(amendments[0]!.outcomes.length + amendments[0]!.pending.length).toBe(instructions.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('say of every unit of the base where it is now, and of no two that they are the same one', () => {
    fc.assert(
      fc.property(wellFormedLaw, amendingAct, (law, act) => {
        const base = treeOf(law);
        const { tree, lineage, outcomes } = applyInstructions(
          base,
          parseInstructions(treeOf(act)).instructions,
        );
        if (outcomes.every((outcome) => outcome.status === 'refused')) return;
        expect([...lineage.keys()].sort()).toEqual(idsOf(base).sort());
        const now = [...lineage.values()].filter((id) => id !== undefined);
        expect(new Set(now).size).toBe(now.length);
        expect(idsOf(tree)).toEqual(expect.arrayContaining(now));
      }),
      { numRuns: 300 },
    );
  });

  it('that were refused change nothing', () => {
    fc.assert(
      fc.property(wellFormedLaw, amendingAct, (law, act) => {
        const base = treeOf(law);
        const { instructions } = parseInstructions(treeOf(act));
        const first = applyInstructions(base, instructions);
        const applied = first.outcomes.flatMap((outcome) =>
          outcome.status === 'applied' ? [outcome.instruction] : [],
        );
        expect(applyInstructions(base, applied).tree).toEqual(first.tree);
      }),
    );
  });
});

/** A new article in front of the one on this line, and all behind it with the next number. */
function shifted(lines: readonly string[], at: number): string[] {
  const number = Number(/\d+/.exec(lines[at]!)![0]);
  const later = lines
    .slice(at)
    .map((line) => line.replace(/^Điều (\d+)\./, (_all, old: string) => `Điều ${Number(old) + 1}.`));
  return [...lines.slice(0, at), `Điều ${number}. Điều mới`, 'Một nội dung hoàn toàn khác.', ...later];
}

/** A law with some of its lines changed, dropped or put in. */
const twoVersions = fc
  .tuple(
    wellFormedLaw,
    fc.array(fc.tuple(fc.nat(60), fc.constantFrom('edit', 'drop', 'title', 'add', 'shift')), {
      maxLength: 6,
    }),
  )
  .map(([law, edits]) => {
    let lines = law.split('\n');
    for (const [place, edit] of edits) {
      const at = place % lines.length;
      const line = lines[at]!;
      if (edit === 'edit') lines[at] = line.replace(/(?<=\s)(?:quyền|Nhà nước|góp ý)/u, 'nghĩa vụ');
      else if (edit === 'title') lines[at] = line.replace(/Tên của/u, 'Nội dung của');
      else if (edit === 'shift' && /^Điều \d+\./.test(line)) lines = shifted(lines, at);
      else if (edit === 'drop' && /^(?:\d+\.|[abc]\))/.test(line)) lines = lines.toSpliced(at, 1);
      else if (edit === 'add' && /^\d+\. .*\.$/.test(line))
        lines = lines.toSpliced(at + 1, 0, `${/^\d+/.exec(line)![0]}a. Mới.`);
    }
    return [law, lines.join('\n')] as const;
  });

describe('instructions from two versions', () => {
  it('lead from the one to the other, whatever the two are', () => {
    const pairs = fc.oneof(
      twoVersions,
      fc.tuple(soup, soup),
      fc.tuple(wellFormedLaw, wellFormedLaw),
      fc.tuple(quotedSoup, soup),
    );
    fc.assert(
      fc.property(pairs, ([first, second]) => {
        const [before, after] = [treeOf(first), treeOf(second)];
        const { tree, outcomes } = applyInstructions(before, instructionsFromDiff(before, after));
        expect(outcomes.filter((outcome) => outcome.status === 'refused')).toEqual([]);
        expect(units(tree)).toEqual(units(after));
      }),
      { numRuns: 400 },
    );
  });

  it('are none for the same version', () => {
    fc.assert(
      fc.property(fc.oneof(soup, wellFormedLaw), (text) => {
        expect(instructionsFromDiff(treeOf(text), treeOf(text))).toEqual([]);
      }),
    );
  });

  it('written out as an amending act and read back, lead there too', () => {
    fc.assert(
      fc.property(twoVersions, ([first, second]) => {
        const [before, after] = [treeOf(first), treeOf(second)];
        const instructions = instructionsFromDiff(before, after);
        fc.pre(!instructions.some(({ act }) => act.kind === 'replaceDocument'));
        const read = parseInstructions(treeOf(actOf(instructions)));
        expect(read.notUnderstood).toEqual([]);
        expect(units(applyInstructions(before, read.instructions).tree)).toEqual(units(after));
      }),
      { numRuns: 200 },
    );
  });
});

/** An amending act that gives these instructions. */
function actOf(instructions: readonly Instruction[]): string {
  const clauses = instructions.map(({ text, act }, index) => {
    const quoted = 'content' in act ? linesOf(act.content.units) : act.kind === 'rename' ? act.heading : '';
    return `${index + 1}. ${text}${quoted === '' ? '' : `\n“${quoted}”.`}`;
  });
  return ['Điều 1. Sửa đổi, bổ sung một số điều của Luật', ...clauses].join('\n');
}

function linesOf(body: readonly LegalNode[]): string {
  const closing = { lines: [], recipients: [], signature: [] };
  return renderPlain({ version: 1, preamble: { legalBases: [], lines: [] }, body, appendices: [], closing });
}
