/** What somebody points at in a page of law: a unit, and the words in it when they stand in one line of the text. */
export interface Passage {
  readonly unit: string;
  /** Empty: the unit as a whole is meant, because what was chosen runs over several lines. */
  readonly quote: string;
  /** The words right before it in its line, which tell it from the same words elsewhere. */
  readonly after: string;
  /** The line behind which the form is put. */
  readonly line: Element;
}

/** As many letters before the quotation as the server looks at. */
const BEFORE = 60;
const LONGEST_QUOTE = 10_000;

/** The lines of a text: what `law-markup.ts` prints as one paragraph or one numbered item. */
export const LINES = '.law [id] li, .law [id] p, .law li[id]';

/** Undefined when the range is empty or lies outside the units of the text. */
export function passageOf(range: Range): Passage | undefined {
  const words = oneLine(range.toString());
  const [first, last] = [lineOf(range.startContainer), lineOf(range.endContainer)];
  if (words === '' || !first || !last) return undefined;
  // A selection by three clicks ends before the first letter of the next line.
  const inOne = first === last || ownWords(range, first) === words;
  const unit = inOne ? first.closest('[id]') : commonUnit(range);
  if (!unit?.closest('.law')) return undefined;
  const quote = inOne && words.length <= LONGEST_QUOTE ? words : '';
  const before = document.createRange();
  before.setStart(first, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = quote === '' ? '' : oneLine(before.toString()).slice(-BEFORE).trimStart();
  return { unit: unit.id, quote, after, line: quote === '' ? unit : first };
}

function lineOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(LINES) ?? null;
}

/** The part of the range that lies in one line. */
function ownWords(range: Range, line: Element): string {
  const own = range.cloneRange();
  if (!line.contains(own.endContainer)) own.setEndAfter(line.lastChild ?? line);
  return oneLine(own.toString());
}

function commonUnit(range: Range): Element | null {
  const { commonAncestorContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.law [id]') ?? null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
