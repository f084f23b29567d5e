import type { IndicatorCode } from '#features/indicators/indicator.ts';

/**
 * A report template (mẫu báo cáo) as data: what is printed, in order. Figures stand in sentences as "{code}", lists and
 * tables are filled from what was counted, narrative is what people write. A change makes a new version; a report that was
 * signed keeps its printed text whatever becomes of its template.
 */
export interface ReportTemplate {
  readonly code: TemplateCode;
  readonly version: number;
  readonly name: string;
  /** One sentence: who uses it, and when. */
  readonly use: string;
  readonly basis: string;
  /** How far the outline was read: in the document itself, in another's, or not at all (shown as "chưa xác minh"). */
  readonly status: 'verified' | 'secondary' | 'unverified';
  /** "BÁO CÁO"; what stands above the abstract. */
  readonly type: string;
  readonly parts: readonly TemplatePart[];
  readonly appendices?: readonly {
    readonly title: string;
    readonly parts: readonly TemplatePart[];
    readonly orientation?: 'portrait' | 'landscape';
  }[];
  readonly recipients: readonly string[];
  /** A part of another report: it is taken away without head and signature, and as text to copy. */
  readonly isFragment?: true;
  /** Every year of the period is counted apart, too. */
  readonly byYear?: true;
}

/** In the order in which they are offered. */
export const TEMPLATE_CODES = [
  'oneYear',
  'communeShort',
  'annual',
  'justiceSection',
  'midTerm',
  'final',
  'reformQuarter',
  'reformOutreach',
  'adHoc',
] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

/** When something is printed: all that is said must hold; nothing said: always. */
export interface PrintCondition {
  /** At least one of these figures is above zero. */
  readonly some?: readonly IndicatorCode[];
  /** All of these figures are zero. */
  readonly none?: readonly IndicatorCode[];
  readonly given?: WordCode;
  readonly missing?: WordCode;
}

/** Words of the report itself that sentences name: "{body}", "{from}". */
export const WORD_CODES = ['body', 'request', 'addressee', 'from', 'to'] as const;
export type WordCode = (typeof WORD_CODES)[number];

/** A piece of a sentence; pieces are set behind one another without a space. */
export interface Phrase {
  readonly text: string;
  readonly when?: PrintCondition;
}

export const LIST_CODES = [
  'plans',
  'inScope',
  'issued',
  'unissued',
  'stopped',
  'othersAnswered',
  'othersCommunicated',
] as const;
export type ListCode = (typeof LIST_CODES)[number];

export type TemplatePart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'sentence'; readonly phrases: readonly Phrase[]; readonly when?: PrintCondition }
  /** Lead and items; without items `empty`, or nothing at all. */
  | { readonly kind: 'list'; readonly of: ListCode; readonly lead: string; readonly empty?: string }
  | { readonly kind: 'channels' }
  /** Tasks of the plans: a table with their products, units, times and what came of them, or their sums in a paragraph. */
  | { readonly kind: 'tasks'; readonly show: 'table' | 'sums'; readonly empty: string }
  /** A table of figures: one column for the period, with `byYear` one for each year before it. */
  | {
      readonly kind: 'figures';
      readonly codes: readonly IndicatorCode[];
      readonly caption?: string;
      readonly byYear?: true;
      /** A column for the period before, of the same length. */
      readonly compared?: true;
      /** Drawn above the table, over the years or beside the period before. */
      readonly charts?: readonly IndicatorCode[];
    }
  /** What came from the bodies below: received, late, missing, and sums with the number of bodies in them. */
  | {
      readonly kind: 'fromBelow';
      readonly codes: readonly IndicatorCode[];
      /** The bodies beside each other, those with the most of the first figure first: charts with their table. */
      readonly peers?: readonly IndicatorCode[];
    }
  | NarrativePart;

/** A box that people write in. Empty, it prints "Không."; a required one is pointed out before signing. */
export interface NarrativePart {
  readonly kind: 'narrative';
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly required?: true;
  /** Empty, it prints nothing when this holds. */
  readonly silentWhen?: PrintCondition;
}

/** Whether a table of the template sets the period before beside its own. */
export function isCompared({
  parts,
  appendices = [],
}: Pick<ReportTemplate, 'parts' | 'appendices'>): boolean {
  const all = [...parts, ...appendices.flatMap((appendix) => appendix.parts)];
  return all.some((part) => part.kind === 'figures' && part.compared === true);
}

/** Whether the template prints tasks of plans. */
export function hasTasks({ parts, appendices = [] }: Pick<ReportTemplate, 'parts' | 'appendices'>): boolean {
  return [...parts, ...appendices.flatMap((appendix) => appendix.parts)].some(({ kind }) => kind === 'tasks');
}

/** The figures in which a template sets the bodies below beside each other. */
export function peerCodes({
  parts,
  appendices = [],
}: Pick<ReportTemplate, 'parts' | 'appendices'>): IndicatorCode[] {
  const all = [...parts, ...appendices.flatMap((appendix) => appendix.parts)];
  return [...new Set(all.flatMap((part) => (part.kind === 'fromBelow' ? (part.peers ?? []) : [])))];
}

/** The boxes of a template in order, those of its appendices last. */
export function narrativeParts(template: Pick<ReportTemplate, 'parts' | 'appendices'>): NarrativePart[] {
  const all = [...template.parts, ...(template.appendices ?? []).flatMap(({ parts }) => parts)];
  return all.filter((part) => part.kind === 'narrative');
}
