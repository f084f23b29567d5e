import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, type Diagnostic, type LegalTree, parse, walk, writeAkn } from '../src/index.ts';

// fixtures/<case>/blocks.json is the input; tree.txt and diagnostics.txt are what the parser made of
// it, law.akn.xml what is written of that. UPDATE_GOLDEN=1 rewrites the three: the review is their diff.
const FIXTURES = new URL('./fixtures/', import.meta.url);
const UPDATE = process.env.UPDATE_GOLDEN === '1';

function drawTree(tree: LegalTree): string {
  const { lines, legalBases, enactingWords, ...recognised } = tree.preamble;
  const out = lines.map((line) => `preamble | ${line}`);
  out.push(...Object.entries(recognised).map(([field, value]) => `  ${field}: ${value}`));
  out.push(`  legalBases: ${legalBases.length}, enactingWords: ${enactingWords?.length ?? 0}`);
  walk(tree, (node, ancestors) => {
    const rows = node.rows?.map((row) => row.map((cell) => cell.text).join(' ¦ ')).join(' // ');
    const parts = [
      node.label,
      node.heading && `«${node.heading}»`,
      node.text,
      rows,
      node.quoted && '(quoted)',
    ];
    out.push(`${'  '.repeat(ancestors.length)}${node.id} | ${parts.filter(Boolean).join(' | ')}`);
  });
  out.push(...tree.closing.lines.map((line) => `closing | ${line}`));
  out.push(`  recipients: ${tree.closing.recipients.length}, signature: ${tree.closing.signature.length}`);
  return `${out.join('\n')}\n`;
}

function drawDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const line = ({ code, severity, unitId, blockIndex, data }: Diagnostic): string =>
    [severity, code, unitId ?? '-', `block ${blockIndex ?? '-'}`, data ? JSON.stringify(data) : '']
      .join(' ')
      .trim();
  return diagnostics.map((found) => `${line(found)}\n`).join('');
}

function check(file: URL, actual: string): void {
  if (UPDATE || !existsSync(file)) writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

describe('golden documents', () => {
  for (const name of readdirSync(FIXTURES)) {
    it(name, () => {
      const blocks = JSON.parse(readFileSync(new URL(`${name}/blocks.json`, FIXTURES), 'utf8')) as Block[];
      const { tree, diagnostics } = parse(blocks);
      check(new URL(`${name}/tree.txt`, FIXTURES), drawTree(tree));
      check(new URL(`${name}/diagnostics.txt`, FIXTURES), drawDiagnostics(diagnostics));
      check(new URL(`${name}/law.akn.xml`, FIXTURES), writeAkn(tree));
    });
  }
});
