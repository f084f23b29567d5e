import { type LegalNode, type LegalTree, ownLines, type UnitId } from '../../src/index.ts';
import { idStep } from '../../src/model/unit-id.ts';
import type { SimLaw, SimUnit, SimWord } from './sim-law.ts';

/** A word and where it stands in a text. */
export interface PlacedWord {
  readonly word: SimWord;
  readonly start: number;
  readonly end: number;
}

/** One version as the comparison sees it, and what only the simulation knows of it. */
export interface Version {
  readonly tree: LegalTree;
  readonly units: readonly SimUnit[];
  readonly ids: ReadonlyMap<number, UnitId>;
  readonly unitOf: ReadonlyMap<UnitId, SimUnit>;
  readonly nodes: ReadonlyMap<UnitId, LegalNode>;
}

/** Ids are given here by the grammar of `unit-id.ts` and not by parsing, so that a fault of the parser is no fault of the comparison. */
export function versionOf(law: SimLaw): Version {
  const [ids, unitOf, nodes] = [
    new Map<number, UnitId>(),
    new Map<UnitId, SimUnit>(),
    new Map<UnitId, LegalNode>(),
  ];
  const given = new Map<string, number>();
  const toNode = (unit: SimUnit, parent: string): LegalNode => {
    const step = idStep(unit.kind, unit.number);
    const whole = unit.kind === 'article' || parent === '' ? step : `${parent}__${step}`;
    const times = (given.get(whole) ?? 0) + 1;
    given.set(whole, times);
    const id = times === 1 ? whole : `${whole}~${times}`;
    const node: LegalNode = {
      id,
      kind: unit.kind,
      ...(unit.number === undefined ? {} : { number: unit.number }),
      ...(unit.label ? { label: unit.label.join(unit.number ?? '') } : {}),
      ...(unit.heading ? { heading: spelt(unit.heading) } : {}),
      text: spelt(unit.text),
      ...(unit.rows ? { rows: unit.rows } : {}),
      children: unit.children.map((child) => toNode(child, id)),
    };
    ids.set(unit.key, id);
    unitOf.set(id, unit);
    nodes.set(id, node);
    return node;
  };
  const tree: LegalTree = {
    version: 1,
    preamble: { legalBases: [], lines: [] },
    body: law.units.map((unit) => toNode(unit, '')),
    appendices: [],
    closing: { lines: [], recipients: [], signature: [] },
  };
  return { tree, units: law.units, ids, unitOf, nodes };
}

function spelt(words: readonly SimWord[]): string {
  return words.map((word) => word.text + word.space).join('');
}

/** Where each word of a unit and of all below it stands in `unitText` of the unit. */
export function placedWords(version: Version, unit: SimUnit): PlacedWord[] {
  const placed: PlacedWord[] = [];
  let at = 0;
  let isFirst = true;
  const place = (words: readonly SimWord[], from: number): void => {
    let start = from;
    for (const word of words) {
      placed.push({ word, start, end: start + word.text.length });
      start += word.text.length + word.space.length;
    }
  };
  const visit = (each: SimUnit): void => {
    const lines = ownLines(version.nodes.get(version.ids.get(each.key)!)!);
    const label = each.label?.join(each.number ?? '') ?? '';
    for (const [index, line] of lines.entries()) {
      if (!isFirst) at += 1;
      isFirst = false;
      const isHeadingLine = index === 0 && each.heading !== undefined;
      const words = each.rows ? [] : isHeadingLine ? each.heading! : each.text;
      const behindLabel = index === 0 && label !== '' && words.length > 0 ? label.length + 1 : 0;
      place(words, at + behindLabel);
      at += line.length;
    }
    each.children.forEach(visit);
  };
  visit(unit);
  return placed;
}
