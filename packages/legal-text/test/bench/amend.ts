import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { applyInstructions, consolidate, parseInstructions } from '../../src/index.ts';
import {
  collectedTexts,
  isThere,
  type Quality,
  ROOT,
  readCollected,
  treeOf,
  understandingOf,
  unitTexts,
} from '../amending-collection.ts';

// Figures of the amending part on the real collection, with the list of what is still wrong and why.
// node packages/legal-text/test/bench/amend.ts [--all]   (--all prints every confusion)
const LIMIT = process.argv.includes('--all') ? Number.POSITIVE_INFINITY : 12;

if (!isThere) console.log(`amend: no collection at ${ROOT} (set DANBAN_CORPORA)`);
else {
  printUnderstanding();
  printConsolidations();
  printPairs();
}

function printUnderstanding(): void {
  const sums = new Map<
    Quality,
    { files: number; understood: number; reported: string[]; missed: string[] }
  >();
  const reasons = new Map<string, number>();
  for (const { path, quality } of collectedTexts()) {
    const text = readCollected(path);
    const { understood, reported, missed } = understandingOf(text);
    const sum = sums.get(quality) ?? { files: 0, understood: 0, reported: [], missed: [] };
    sums.set(quality, sum);
    if (understood + reported.length + missed.length > 0) sum.files += 1;
    sum.understood += understood;
    const name = path.split('/').at(-1)!.slice(0, 40);
    sum.reported.push(...reported.map((line) => `${name}: ${line.slice(0, 140)}`));
    sum.missed.push(...missed.map((line) => `${name}: ${line.slice(0, 140)}`));
    for (const unit of parseInstructions(treeOf(text)).notUnderstood) {
      reasons.set(`${quality} ${unit.reason}`, (reasons.get(`${quality} ${unit.reason}`) ?? 0) + 1);
    }
  }
  for (const [quality, { files, understood, reported, missed }] of sums) {
    const all = understood + reported.length + missed.length;
    console.log(
      `understood, ${quality}: ${understood} of ${all} instruction lines in ${files} documents (${share(understood, all)}), reported ${reported.length}, missed silently ${missed.length}`,
    );
    for (const line of reported.slice(0, LIMIT)) console.log(`    reported  ${line}`);
    for (const line of missed.slice(0, LIMIT)) console.log(`    missed    ${line}`);
  }
  console.log(
    `not understood by reason: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')}`,
  );
}

function printConsolidations(): void {
  for (const folder of readdirSync(`${ROOT}/amendments/dev`)) {
    const files = readdirSync(`${ROOT}/amendments/dev/${folder}`);
    const named = (start: string): string =>
      files.find((name) => name.startsWith(start) && /\.(?:md|txt)$/.test(name) && !name.includes('.ocr'))!;
    const at = (start: string): string => `amendments/dev/${folder}/${named(start)}`;
    const base = treeOf(readCollected(at('original')));
    const amending = treeOf(readCollected(at('amending')));
    const official = unitTexts(treeOf(readCollected(at('consolidated'))));
    const result = consolidate(base, [{ tree: amending }], '9999-12-31');
    const [amendment] = result.amendments;
    const ours = unitTexts(result.tree);
    const wrong = [...official.keys()].filter((id) => ours.get(id) !== official.get(id));
    const extra = [...ours.keys()].filter((id) => !official.has(id));
    const applied = amendment!.outcomes.filter((outcome) => outcome.status === 'applied').length;
    const equal = official.size - wrong.length;
    console.log(
      `${folder}: effect ${amendment!.effectiveOn}, applied ${applied} of ${amendment!.outcomes.length}; ${equal} of the ${official.size} units of the official consolidation are equal (${share(equal, official.size)}), ${extra.length} units only in ours (${extra.join(' ')})`,
    );
    for (const id of wrong.slice(0, LIMIT)) {
      console.log(
        `    ${id}\n      ours     ${(ours.get(id) ?? '-').slice(-160)}\n      official ${(official.get(id) ?? '-').slice(-160)}`,
      );
    }
  }
}

function printPairs(): void {
  const file = `${ROOT}/amendments/law_pairs_without_consolidation.dev.json`;
  if (!existsSync(file)) return;
  const pairs = JSON.parse(readFileSync(file, 'utf8')) as {
    cluster: string;
    original: string[];
    amending: string[];
    note: string;
  }[];
  for (const pair of pairs) {
    const base = treeOf(readCollected(pair.original[0]!));
    const { instructions } = parseInstructions(treeOf(readCollected(pair.amending[0]!)));
    const { outcomes } = applyInstructions(base, instructions);
    const counts = Map.groupBy(outcomes, (outcome) =>
      outcome.status === 'applied' ? 'applied' : outcome.reason,
    );
    console.log(
      `${pair.cluster}: ${instructions.length} instructions: ${[...counts].map(([reason, list]) => `${reason} ${list.length}`).join(', ')}  (${pair.note})`,
    );
    const refused = outcomes.filter(
      (outcome) => outcome.status === 'refused' && outcome.reason !== 'otherDocument',
    );
    for (const { instruction, ...outcome } of refused.slice(0, LIMIT)) {
      console.log(
        `    ${'reason' in outcome ? outcome.reason : ''} ${instruction.at} ${JSON.stringify(instruction.act.target.steps.map((step) => step.number))} ${instruction.text.slice(0, 110)}`,
      );
    }
  }
}

function share(part: number, all: number): string {
  return (part / Math.max(1, all)).toFixed(3);
}
