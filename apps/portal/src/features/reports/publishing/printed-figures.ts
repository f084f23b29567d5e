import { type IndicatorCode, indicatorOf, partsOf } from '#features/indicators/indicator.ts';
import type { ReportSnapshot } from '../report.ts';
import type { ReportTemplate, TemplatePart } from '../templates/report-template.ts';
import { holds, type PrintValues } from '../writing/print-values.ts';

const PLACE = /\{([A-Za-z]+)(?::plain)?\}/g;

/**
 * The figures that a report prints, in the order in which they come. Everything was counted when it was submitted, also what its
 * template does not speak of (money, for one); what everybody sees is what was signed.
 */
export function printedFigures(
  template: Pick<ReportTemplate, 'parts' | 'appendices'>,
  snapshot: Pick<ReportSnapshot, 'figures' | 'below'>,
  words: PrintValues['words'],
): IndicatorCode[] {
  const parts = [...template.parts, ...(template.appendices ?? []).flatMap((appendix) => appendix.parts)];
  const printed = new Set(parts.flatMap((part) => codesOf(part, snapshot, words)));
  return [...printed].filter((code) => snapshot.figures[code] !== undefined);
}

function codesOf(
  part: TemplatePart,
  { figures, below }: Pick<ReportSnapshot, 'figures' | 'below'>,
  words: PrintValues['words'],
): readonly IndicatorCode[] {
  const values = { figures, words };
  switch (part.kind) {
    case 'figures':
      return part.codes;
    case 'fromBelow':
      return below ? part.codes : [];
    case 'sentence':
      if (!holds(part.when, values)) return [];
      return part.phrases
        .filter(({ when }) => holds(when, values))
        .flatMap(({ text }) =>
          [...text.matchAll(PLACE)].flatMap(([, name = '']) => indicatorOf(name)?.code ?? []),
        );
    default:
      return [];
  }
}

/** A snapshot with these figures alone: without lists of the house, sums from below and records of other figures. */
export function publicSnapshot(
  snapshot: ReportSnapshot,
  codes: readonly IndicatorCode[],
): Pick<ReportSnapshot, 'countedAt' | 'figures' | 'years' | 'before' | 'records'> {
  const only = <Value>(of: Readonly<Partial<Record<IndicatorCode, Value>>>) =>
    Object.fromEntries(codes.flatMap((code) => (of[code] === undefined ? [] : [[code, of[code]]])));
  const figuresOf = (figures: ReportSnapshot['figures']) => only(figures) as ReportSnapshot['figures'];
  const { years, before } = snapshot;
  return {
    countedAt: snapshot.countedAt,
    figures: figuresOf(snapshot.figures),
    ...(years ? { years: years.map((each) => ({ ...each, figures: figuresOf(each.figures) })) } : {}),
    ...(before ? { before: { ...before, figures: figuresOf(before.figures) } } : {}),
    records: recordsOf(snapshot, codes),
  };
}

/** The records of a share stand under the two figures that it is made of. */
function recordsOf({ records }: ReportSnapshot, codes: readonly IndicatorCode[]): ReportSnapshot['records'] {
  const parts = codes.flatMap((code) => {
    const indicator = indicatorOf(code);
    return indicator ? partsOf(indicator) : [];
  });
  return Object.fromEntries(parts.flatMap((part) => (records[part] ? [[part, records[part]]] : [])));
}
