import { blocksOfText, type LegalNode, type LegalTree, parse, unitText, walk } from '../../src/index.ts';
import type { Span } from '../simulate/anchors.ts';

/** A plain text with its tree, so that places in one can be told as places in the other. */
export interface RealText {
  readonly text: string;
  readonly tree: LegalTree;
  /** Where the lines of a block begin and end. */
  readonly blocks: readonly Span[];
}

export function readReal(text: string): RealText {
  const blocks = blocksOfText(text);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1), text.length + 1];
  const lineOf = (index: number): number => blocks[index]?.source?.index ?? starts.length - 1;
  return {
    text,
    tree: parse(blocks).tree,
    blocks: blocks.map((_, index) => ({
      start: starts[lineOf(index)]!,
      end: starts[lineOf(index) + 1]! - 1,
    })),
  };
}

/** The innermost unit around a stretch of the text, and the stretch in its `unitText`; none outside all units. */
export function unitAround(
  real: RealText,
  { start, end }: Span,
): { unit: LegalNode; range: Span } | undefined {
  let unit: LegalNode | undefined;
  walk(real.tree, (node) => {
    const { start: from, end: to } = spanOf(real, node);
    if (from <= start && to >= end) unit = node;
  });
  if (!unit) return undefined;
  const from = spanOf(real, unit).start;
  const own = unitText(unit);
  const range = {
    start: afterInk(own, inkOf(real.text.slice(from, start)), true),
    end: afterInk(own, inkOf(real.text.slice(from, end)), false),
  };
  return { unit, range };
}

/** A stretch of the `unitText` of a unit as a stretch of the text. */
export function spanInText(real: RealText, unit: LegalNode, range: Span): Span {
  const { start, end } = spanOf(real, unit);
  const [own, text] = [unitText(unit), real.text.slice(start, end)];
  return {
    start: start + afterInk(text, inkOf(own.slice(0, range.start)), true),
    end: start + afterInk(text, inkOf(own.slice(0, range.end)), false),
  };
}

/** All lines that a unit came from. */
export function spanOf(real: RealText, unit: LegalNode): Span {
  const { from, to } = unit.source ?? { from: 0, to: 0 };
  return { start: real.blocks[from]!.start, end: real.blocks[to]!.end };
}

// Text of units and text of files differ in spaces only, so places are told by counting what is not a space.
function inkOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

function afterInk(text: string, ink: number, skipSpaces: boolean): number {
  let [at, seen] = [0, 0];
  while (at < text.length && seen < ink) if (/\S/.test(text[at++]!)) seen += 1;
  while (skipSpaces && at < text.length && /\s/.test(text[at]!)) at += 1;
  return at;
}
