#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import {
  blocksOfText,
  citationOf,
  compareTrees,
  parse,
  type UnitComparisonRow,
  type WordChange,
  walk,
} from '../src/index.ts';

const USAGE = `legal-text parse FILE        units of a plain-text document, one per line; findings on stderr
legal-text diff OLD NEW      what changed, unit by unit`;

function read(file: string): ReturnType<typeof parse> {
  return parse(blocksOfText(readFileSync(file, 'utf8')));
}

function printParse(file: string): void {
  const { tree, diagnostics } = read(file);
  walk(tree, (node, ancestors) => {
    const text = node.rows
      ? `[${node.rows.length} rows]`
      : [node.label, node.heading, node.text].filter(Boolean).join(' ');
    console.log(`${'  '.repeat(ancestors.length)}${node.id}\t${text}`);
  });
  for (const { code, severity, unitId, data } of diagnostics) {
    console.error(
      [severity, code, unitId ? citationOf(tree, unitId) : '', data ? JSON.stringify(data) : ''].join('\t'),
    );
  }
}

function printDiff(before: string, after: string): void {
  for (const row of compareTrees(read(before).tree, read(after).tree).rows) {
    if (row.status !== 'same') console.log(lineOf(row));
  }
}

function lineOf({ before, after, status, words }: UnitComparisonRow): string {
  const names = [before, after].map((id) => (id === undefined ? '-' : citationOf(null, id)));
  return [status, ...names, (words ?? []).map(mark).join('')].join('\t');
}

function mark({ kind, text }: WordChange): string {
  if (kind === 'same') return text;
  return kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
}

const [command, first, second] = process.argv.slice(2);
try {
  if (command === 'parse' && first) printParse(first);
  else if (command === 'diff' && first && second) printDiff(first, second);
  else {
    console.error(USAGE);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
