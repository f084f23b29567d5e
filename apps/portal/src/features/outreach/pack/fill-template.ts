import { readAloud } from '../spoken/read-aloud.ts';
import { countSyllables, fitSentences, syllablesIn } from '../spoken/reading-time.ts';
import type { PackFacts } from './pack-facts.ts';
import { minutesOf, type PieceKind } from './piece-kinds.ts';
import { valuesOf } from './template-values.ts';

/** "{{tên}}": a place that a fact fills. */
const PLACE = /\{\{\s*([^{}]+?)\s*\}\}/gu;

/** Places of a template that nothing fills: misspelled, or out of another product. */
export function unknownPlaces(template: string, facts: PackFacts): string[] {
  const values = valuesOf(facts);
  return [...template.matchAll(PLACE)]
    .map(([, name]) => name!)
    .filter((name) => !Object.hasOwn(values, name));
}

/**
 * The words of a piece out of its template and the facts. A line whose only place has nothing to say is left out with its mark; a list
 * fills a line of its own with one item each. Bulletins keep as many sentences as their minutes hold, the most important first.
 */
export function fillTemplate(kind: PieceKind, template: string, facts: PackFacts): string {
  const minutes = minutesOf(kind);
  if (minutes !== undefined) return fillBulletin(template, facts, minutes);
  return fill(template, valuesOf(facts));
}

type Values = Readonly<Record<string, string | readonly string[]>>;

function fill(template: string, values: Values): string {
  const written = template.split('\n').map((line) => ({ line, filled: fillLine(line, values) }));
  const lines = written.flatMap(({ line, filled }, i) =>
    isBare(line) && isEmptyBelow(written, i) ? [] : (filled ?? []),
  );
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Written {
  readonly line: string;
  readonly filled: readonly string[] | undefined;
}

const isHeading = (line: string) => /^##?\s/.test(line);
/** A heading that says no fact itself: with nothing below it there is nothing to announce. */
const isBare = (line: string) => /^##\s/.test(line) && !line.includes('{{');

function isEmptyBelow(written: readonly Written[], at: number): boolean {
  const rest = written.slice(at + 1);
  const end = rest.findIndex(({ line }) => isHeading(line));
  return (end < 0 ? rest : rest.slice(0, end)).every(({ filled }) => (filled ?? []).join('').trim() === '');
}

function fillLine(line: string, values: Values): string[] | undefined {
  const names = [...line.matchAll(PLACE)].map(([, name]) => name!);
  const list = names.map((name) => values[name]).find((value) => Array.isArray(value)) as
    | readonly string[]
    | undefined;
  if (list) {
    const name = names.find((each) => Array.isArray(values[each]))!;
    if (list.length === 0) return undefined;
    return list.flatMap(
      (item) =>
        fillLine(
          line.replace(placeOf(name), () => item),
          values,
        ) ?? [],
    );
  }
  // A sentence around a fact that is not known says nothing.
  if (names.length > 0 && names.some((name) => values[name] === '')) return undefined;
  return [
    line.replace(PLACE, (whole, name: string) => (typeof values[name] === 'string' ? values[name] : whole)),
  ];
}

const placeOf = (name: string) =>
  new RegExp(String.raw`\{\{\s*${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\s*\}\}`, 'u');

/** Room that greetings and the name of the day take. */
const GREETING_SYLLABLES = 14;

function fillBulletin(template: string, facts: PackFacts, minutes: number): string {
  const values = valuesOf(facts);
  const said = (text: string) => readAloud(text).text;
  // All that is fixed first; what is left of the time goes to the sentences.
  const frame = fill(template, { ...values, 'các câu': [] });
  const room = syllablesIn(minutes) - countSyllables(said(frame)) - GREETING_SYLLABLES;
  const sentences = (values['các câu'] as readonly string[]).map((written) => ({
    written,
    spoken: said(written),
  }));
  return fill(template, { ...values, 'các câu': fitSentences(sentences, room).sentences });
}
