import type { LegalNode, LegalTree, UnitKind } from '../../src/index.ts';

/** One word with the spaces behind it. The key stays when the word is replaced: it is then the same place with another word. */
export interface SimWord {
  readonly key: number;
  readonly text: string;
  readonly space: string;
  readonly replaced?: true;
}

/** A unit that remembers who it is and what it came from, through every edit. Changed in place by the edits. */
export interface SimUnit {
  readonly key: number;
  /** Keys of the units of the first version that it came from; none for a new one. */
  from: readonly number[];
  readonly kind: UnitKind;
  number: string | undefined;
  /** As printed with the number cut out: ['Điều ', '.']. */
  readonly label: readonly [string, string] | undefined;
  heading: SimWord[] | undefined;
  text: SimWord[];
  readonly rows: LegalNode['rows'];
  children: SimUnit[];
  /** Took another place among its sisters or another parent, by at least two places. */
  moved?: true;
}

/** The body of a law; keys are counted through both versions, so that a key is never used twice. */
export interface SimLaw {
  readonly units: SimUnit[];
  readonly keys: { next: number };
}

/** Kinds that get a row of their own when versions are compared. */
export const ROW_KINDS: ReadonlySet<UnitKind> = new Set(['article', 'clause', 'point']);

/** The body of a real document as a simulated law; appendices are left out, nothing is done to them. */
export function lawFromTree(tree: LegalTree): SimLaw {
  const keys = { next: 1 };
  return { units: tree.body.map((node) => unitFrom(node, keys)), keys };
}

function unitFrom(node: LegalNode, keys: { next: number }): SimUnit {
  const key = keys.next++;
  return {
    key,
    from: [key],
    kind: node.kind,
    number: node.number,
    label: splitLabel(node.label, node.number),
    heading: node.heading === undefined ? undefined : simWords(node.heading, keys),
    text: simWords(node.text, keys),
    rows: node.rows,
    children: node.children.map((child) => unitFrom(child, keys)),
  };
}

function splitLabel(label: string | undefined, number = ''): readonly [string, string] | undefined {
  if (label === undefined) return undefined;
  const at = number === '' ? -1 : label.lastIndexOf(number);
  return at < 0 ? [label, ''] : [label.slice(0, at), label.slice(at + number.length)];
}

/** Words as a reader separates them, by spaces; what a comparison takes for a word is its own matter. */
export function simWords(text: string, keys: { next: number }): SimWord[] {
  return [...text.matchAll(/(\S+)(\s*)/g)].map((match) => ({
    key: keys.next++,
    text: match[1]!,
    space: match[2]!,
  }));
}

/** The unit and all below it, parents first. */
export function unitsBelow(units: readonly SimUnit[]): SimUnit[] {
  return units.flatMap((unit) => [unit, ...unitsBelow(unit.children)]);
}

/** Lists of sisters that hold this kind: the body or chapters for articles, articles for clauses. */
export function holdersOf(law: SimLaw, kind: UnitKind): SimUnit[][] {
  const lists = [law.units, ...unitsBelow(law.units).map((unit) => unit.children)];
  return lists.filter((list) => list.some((unit) => unit.kind === kind));
}

/** The words of a unit and of all below it, as one text: what two units have in common that nothing but place tells apart. */
export function wordsOf(unit: SimUnit): string {
  return unitsBelow([unit])
    .flatMap((each) => [...(each.heading ?? []), ...each.text])
    .map((word) => word.text)
    .join(' ');
}
