import type { Block } from '@danban/legal-text';
import { linesOfBlock, PART, type PlanLine, ROMAN } from './plan-lines.ts';
import { flatTableAt } from './tables/flat-table.ts';
import { isTaskTable } from './tables/table-columns.ts';

/** The lines of the plan or of one appendix, without letterhead, recipients and signatures. */
export interface PlanBody {
  readonly lines: readonly PlanLine[];
  /** The blocks it covers, for its tables. */
  readonly from: number;
  readonly to: number;
}

export interface PlanParts {
  /** Everything before the first heading. */
  readonly preamble: readonly PlanLine[];
  readonly sections: readonly PlanLine[];
  readonly bodies: readonly PlanBody[];
}

const RECIPIENTS = /^nơi nhận\b/iu;
const APPENDIX = /^(?:phụ lục|phụ biểu|biểu)(?:\s+(?:số\s+)?[\dIVX]+)?\b/iu;
/** The closing sentences charge nobody: difficulties are reported, "Trên đây là Kế hoạch …". */
const CLOSING =
  /^(?:trên đây là|trong quá trình[^.]*(?:khó khăn|vướng mắc|phát sinh)|quá trình[^.]*(?:khó khăn|vướng mắc)|nếu có[^.]*(?:khó khăn|vướng mắc))/iu;

/** The document cut into its preamble, the body of the plan and its appendices. */
export function planParts(blocks: readonly Block[]): PlanParts {
  const preamble: PlanLine[] = [];
  const bodies: { lines: PlanLine[]; from: number; to: number }[] = [];
  const first = firstHeading(blocks);
  let current: { lines: PlanLine[]; from: number; to: number } | undefined;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (at < first) {
      preamble.push(...textLines(block, at));
      continue;
    }
    const [line] = linesOfBlock(block, at);
    if (
      at === first ||
      (line && line.rank === undefined && APPENDIX.test(line.text) && line.text.length < 120)
    ) {
      current = { lines: [], from: at, to: at };
      bodies.push(current);
      if (at !== first) continue;
    }
    // Behind the recipients nothing counts but an appendix, or a table of tasks that has no title.
    if (endsBody(block)) {
      current = undefined;
      continue;
    }
    if (!current && isTaskTable(block)) {
      current = { lines: [], from: at, to: at };
      bodies.push(current);
    }
    if (!current) continue;
    current.to = at;
    const flat = flatTableAt(blocks, at);
    if (flat) {
      at = flat.to;
      current.to = at;
      continue;
    }
    current.lines.push(
      ...linesOfBlock(block, at).filter(({ rank, text }) => rank !== undefined || !CLOSING.test(text)),
    );
  }
  const sections = (bodies[0]?.lines ?? []).filter(({ rank }) => rank === PART || rank === ROMAN);
  return { preamble, sections, bodies };
}

/** The first Roman or part heading; without one the first number behind the title; else the first line behind it. */
function firstHeading(blocks: readonly Block[]): number {
  const lines = blocks.flatMap(linesOfBlock);
  const roman = lines.find(({ rank }) => rank === PART || rank === ROMAN);
  if (roman) return roman.at;
  const title = lines.findIndex(({ text }) => /^kế hoạch\b/iu.test(text));
  const behind = lines.slice(title + 1);
  return (
    (behind.find(({ rank, number }) => rank !== undefined && number === '1') ?? behind[0])?.at ??
    blocks.length
  );
}

function endsBody(block: Block): boolean {
  if (block.kind === 'table')
    return (block.rows ?? []).some((row) => row.some(({ text }) => RECIPIENTS.test(text.trim())));
  return RECIPIENTS.test(block.text.trim());
}

/** Of the letterhead the words of a table too: number and date stand in it. */
function textLines(block: Block, at: number): PlanLine[] {
  if (block.kind !== 'table') return linesOfBlock(block, at);
  return (block.rows ?? [])
    .flat()
    .flatMap(({ text }) => text.split('\n'))
    .map((text) => ({ at, number: '', text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
