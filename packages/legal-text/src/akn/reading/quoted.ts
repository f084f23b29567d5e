import type { LegalNode } from '../../model/node.ts';
import { unitLines } from '../../render/unit-lines.ts';
import { numberInLabel } from '../names.ts';
import { withMarks } from '../writing/quoted.ts';
import type { XmlElement } from '../xml/element.ts';
import { newUnit, type ReadUnit } from './read-unit.ts';

/**
 * The quoted paragraphs that `writeQuoted` made units of, line by line again, with their quotation
 * marks and eIds. A quoted structure of another publisher keeps its units.
 *
 * @example
 * readQuoted(structure, units).map((line) => line.text); // ['“Điều 4a. Công khai', '1. Giấy phép được đăng.”.']
 */
export function readQuoted(structure: XmlElement, units: readonly ReadUnit[]): readonly ReadUnit[] {
  const { eId = '', startQuote = '', endQuote = '' } = structure.attributes;
  const match = /^(.*)__qstr_(\d+)$/.exec(eId);
  if (structure.attributes['danban:lines'] !== 'true' || !match) return units;
  return withMarks(units.flatMap(linesOf), startQuote, endQuote).map((text, index) => ({
    ...newUnit('paragraph', true, { eId: `${match[1]}__para_${Number(match[2]) + index}` }),
    text,
  }));
}

function linesOf(unit: ReadUnit): string[] {
  return [
    ...unitLines(asNode(unit)).map((line) => line.map(({ text }) => text).join(' ')),
    ...unit.children.flatMap(linesOf),
  ];
}

function asNode({ kind, label, heading, text, attributes, children }: ReadUnit): LegalNode {
  const number = attributes['danban:number'] ?? (label === undefined ? undefined : numberInLabel(label));
  const named = { ...(label === undefined ? {} : { label }), ...(heading === undefined ? {} : { heading }) };
  return { id: '', kind, ...(number ? { number } : {}), ...named, text, children: children.map(asNode) };
}
