import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  amendmentExtent,
  applyInstructions,
  blocksOfText,
  comparisonRows,
  consolidate,
  type Instruction,
  type LegalTree,
  parse,
  parseInstructions,
  renderPlain,
} from '../src/index.ts';

// amend-fixtures/<case>/base.txt and amending.txt are the input; instructions.txt is what was read,
// consolidated.txt the text at the end of the year, rows.txt the comparison. UPDATE_GOLDEN=1 rewrites them.
const FIXTURES = new URL('./amend-fixtures/', import.meta.url);
const UPDATE = process.env.UPDATE_GOLDEN === '1';
const AT = '2026-12-31';

function drawInstructions(amending: LegalTree): string {
  const { instructions, notUnderstood, unusedAppendices } = parseInstructions(amending);
  const lines = instructions.map(drawInstruction);
  lines.push(...notUnderstood.map((unit) => `not understood | ${unit.at} | ${unit.reason} | ${unit.text}`));
  return [...lines, `unused appendices: ${unusedAppendices.join(' ') || 'none'}`].join('\n');
}

function drawInstruction({ at, act, document }: Instruction): string {
  const address = (target: Instruction['act']['target']): string =>
    [...target.steps.map((step) => `${step.kind} ${step.number ?? ''}`.trim()), target.part]
      .filter(Boolean)
      .join(' › ');
  const { kind, target, ...rest } = act;
  const details = Object.entries(rest).map(([key, value]) => {
    if (key === 'content')
      return `text: ${(value as { units: { id: string }[] }).units.map((unit) => unit.id).join(' ')}`;
    if (key === 'place')
      return `${(value as { where: string }).where} ${address((value as { anchor: typeof target }).anchor)}`;
    return `${key}: ${JSON.stringify(value)}`;
  });
  const named = document && [document.symbol ?? document.name, document.attached].filter(Boolean).join(', ');
  return [at, kind, address(target), ...details, named].filter(Boolean).join(' | ');
}

function drawConsolidated(base: LegalTree, amending: LegalTree): string {
  const { tree, amendments, lineage } = consolidate(base, [{ tree: amending }], AT);
  const { effectiveOn, outcomes, pending } = amendments[0]!;
  const extent = amendmentExtent(base, { tree, lineage });
  return [
    renderPlain(tree),
    '---',
    `effect ${effectiveOn}, text at ${AT}`,
    ...outcomes.map(
      (outcome) => `${outcome.instruction.at} ${outcome.status === 'applied' ? 'applied' : outcome.reason}`,
    ),
    ...pending.map((instruction) => `${instruction.at} pending`),
    `articles changed: ${extent.changed} of ${extent.articles}${extent.mustReplace ? ', must be replaced (Article 8(4))' : ''}`,
  ].join('\n');
}

function drawRows(base: LegalTree, amending: LegalTree): string {
  const { rows } = comparisonRows(base, amending);
  return rows
    .map((row) =>
      [
        `${row.at.join(', ')} | ${row.change}${row.reason ? ` (${row.reason})` : ''} | ${row.unit || row.formula}`,
        `  hiện hành | ${(row.before ?? '').replaceAll('\n', ' / ')}`,
        `  dự thảo   | ${(row.after ?? '').replaceAll('\n', ' / ')}`,
        `  thay đổi  | ${(row.words ?? []).map(({ kind, text }) => (kind === 'same' ? '…' : kind === 'added' ? `{+${text.trim()}+}` : `[-${text.trim()}-]`)).join(' ')}`,
      ].join('\n'),
    )
    .join('\n');
}

function check(file: URL, actual: string): void {
  if (UPDATE || !existsSync(file)) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe('golden amendments', () => {
  for (const name of readdirSync(FIXTURES)) {
    it(name, () => {
      const file = (part: string): URL => new URL(`${name}/${part}.txt`, FIXTURES);
      const [base, amending] = ['base', 'amending'].map(
        (part) => parse(blocksOfText(readFileSync(file(part), 'utf8'))).tree,
      ) as [LegalTree, LegalTree];
      check(file('instructions'), `${drawInstructions(amending)}\n`);
      check(file('consolidated'), `${drawConsolidated(base, amending)}\n`);
      check(file('rows'), `${drawRows(base, amending)}\n`);
      const { outcomes } = applyInstructions(base, parseInstructions(amending).instructions);
      expect(outcomes.length).toBeGreaterThan(3);
    });
  }
});
