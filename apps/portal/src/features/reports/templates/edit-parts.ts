import { INDICATORS, type IndicatorCode } from '#features/indicators/indicator.ts';
import { unknownPlaces } from '../writing/print-values.ts';
import { LIST_CODES, narrativeParts, type ReportTemplate, type TemplatePart } from './report-template.ts';

/** What may be added on the page; lists by what they list. */
export const ADDABLE = [
  'heading',
  'sentence',
  'narrative',
  'figures',
  'channels',
  'tasks',
  ...LIST_CODES.map((code) => `list:${code}` as const),
] as const;
export type Addable = (typeof ADDABLE)[number];

type Typed = Readonly<Record<string, string>>;

/** The names under which the texts of part `at` are typed. */
export const fieldOf = (at: number, what: string) => `p${at}.${what}`;

/**
 * A template with what was typed for its texts. A field that did not come leaves its text as it is; boxes to tick count as
 * typed when the part's own mark ("p3.here") came. Order and kinds of the parts stay.
 */
export function withTyped(template: ReportTemplate, typed: Typed): ReportTemplate {
  const of = (name: string, before: string) => typed[name]?.trim().normalize('NFC') ?? before;
  return {
    ...template,
    name: of('name', template.name) || template.name,
    use: of('use', template.use),
    basis: of('basis', template.basis),
    recipients: of('recipients', template.recipients.join('\n'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    parts: template.parts.map((part, at) =>
      typedPart(part, (what, before) => of(fieldOf(at, what), before), typed, at),
    ),
  };
}

function typedPart(
  part: TemplatePart,
  of: (what: string, before: string) => string,
  typed: Typed,
  at: number,
): TemplatePart {
  switch (part.kind) {
    case 'heading': {
      const level = Number(of('level', String(part.level)));
      return { ...part, text: of('text', part.text), level: level === 1 || level === 2 ? level : 3 };
    }
    case 'sentence': {
      const phrases = part.phrases.map((phrase, i) => ({
        ...phrase,
        // A phrase is a piece of a line: the space at its edges is part of it.
        text: typed[fieldOf(at, `f${i}`)]?.normalize('NFC').replace(/\r?\n/g, ' ') ?? phrase.text,
      }));
      return { ...part, phrases };
    }
    case 'list': {
      const empty = of('empty', part.empty ?? '');
      return { kind: 'list', of: part.of, lead: of('lead', part.lead), ...(empty ? { empty } : {}) };
    }
    case 'narrative': {
      const { required: _, ...rest } = part;
      const here = typed[fieldOf(at, 'here')] !== undefined;
      const required = here ? typed[fieldOf(at, 'required')] !== undefined : part.required === true;
      const words = { label: of('label', part.label) || part.label, hint: of('hint', part.hint) };
      return { ...rest, ...words, ...(required ? { required: true } : {}) };
    }
    case 'figures':
    case 'fromBelow': {
      if (typed[fieldOf(at, 'here')] === undefined) return part;
      const codes = INDICATORS.map(({ code }) => code).filter(
        (code) => typed[fieldOf(at, `c.${code}`)] !== undefined,
      );
      return codes.length > 0 ? { ...part, codes } : part;
    }
    case 'tasks':
      return { ...part, empty: of('empty', part.empty) };
    case 'channels':
      return part;
  }
}

/** With a new part behind part `after` (−1: at the beginning). */
export function withPart(
  template: ReportTemplate,
  what: Addable,
  after: number,
  words: NewWords,
): ReportTemplate {
  const parts = [...template.parts];
  parts.splice(Math.min(Math.max(after + 1, 0), parts.length), 0, newPart(template, what, words));
  return { ...template, parts };
}

/** What stands in a part that was just added, until somebody writes over it. */
export interface NewWords {
  readonly heading: string;
  readonly sentence: string;
  readonly label: string;
  readonly lead: string;
}

function newPart(template: ReportTemplate, what: Addable, words: NewWords): TemplatePart {
  switch (what) {
    case 'heading':
      return { kind: 'heading', level: 2, text: words.heading };
    case 'sentence':
      return { kind: 'sentence', phrases: [{ text: words.sentence }] };
    case 'narrative':
      return { kind: 'narrative', key: freeKey(template), label: words.label, hint: '' };
    case 'figures':
      return { kind: 'figures', codes: ['draftsLed', 'consultationsOpened', 'opinionsReceived'] };
    case 'channels':
      return { kind: 'channels' };
    case 'tasks':
      return { kind: 'tasks', show: 'table', empty: '' };
    default: {
      const of = LIST_CODES.find((code) => what === `list:${code}`) ?? 'issued';
      return { kind: 'list', of, lead: words.lead };
    }
  }
}

/** A key that no box of the template has, nor had under another label: keys are never given again in a family. */
function freeKey(template: ReportTemplate): string {
  const used = narrativeParts(template).flatMap(({ key }) => /^own(\d+)$/.exec(key)?.[1] ?? []);
  return `own${Math.max(0, ...used.map(Number)) + 1}`;
}

/** Part `at` one place up or down; at the edge it stays. */
export function withMoved(template: ReportTemplate, at: number, by: -1 | 1): ReportTemplate {
  const parts = [...template.parts];
  const [part, other] = [parts[at], parts[at + by]];
  if (!part || !other) return template;
  parts[at] = other;
  parts[at + by] = part;
  return { ...template, parts };
}

export function withoutPart(template: ReportTemplate, at: number): ReportTemplate {
  return { ...template, parts: template.parts.filter((_, i) => i !== at) };
}

/** Names in braces that are neither a figure nor a word of a report: they would be printed as they stand. */
export function wrongPlaces({ parts, recipients }: ReportTemplate): string[] {
  const texts = parts.flatMap((part) =>
    part.kind === 'sentence' ? part.phrases.map(({ text }) => text) : [],
  );
  return [...new Set([...texts, ...recipients].flatMap(unknownPlaces))];
}

/** Every code that a table may show, in the order of the register. */
export const TABLE_CHOICES: readonly IndicatorCode[] = INDICATORS.map(({ code }) => code);
