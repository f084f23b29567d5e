import { readFile } from 'node:fs/promises';
import { carryRanges, type NamedRange } from '@danban/legal-text';
import * as v from 'valibot';
import { commandLine as text } from '#text/vi/command-line.ts';
import { findingsOf } from './findings.ts';
import { pathOf, readTree, UnreadableFile } from './read-tree.ts';
import type { Subcommand } from './subcommand.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const anchorSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  start: offset,
  end: offset,
});

/** `danban text carry OLD NEW ANCHORS`: where each stretch of the plain text of OLD stands in NEW, one JSON line each. */
export const carry: Subcommand = {
  files: ['OLD', 'NEW', 'ANCHORS.jsonl'],
  async run([old, now, anchors]) {
    const [before, after] = [await readTree(old!), await readTree(now!)];
    const rows = carryRanges(before.tree, after.tree, await readAnchors(anchors!));
    return {
      lines: rows.map((row) => JSON.stringify(row)),
      diagnostics: [...findingsOf(before), ...findingsOf(after)],
    };
  },
};

async function readAnchors(file: string): Promise<NamedRange[]> {
  const bytes = await readFile(pathOf(file)).catch(() => {
    throw new UnreadableFile(`${file}: ENOENT`);
  });
  const lines = bytes.toString('utf8').split(/\r?\n/);
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [v.parse(anchorSchema, JSON.parse(line))];
    } catch {
      throw new UnreadableFile(`${file}:${i + 1}: ${text.notAnAnchor}`);
    }
  });
}
