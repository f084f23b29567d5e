import { type ISectionPropertiesOptions, PageOrientation } from 'docx';

/** Twentieths of a point in a millimetre: Word's unit of length. */
export function mm(millimetres: number): number {
  return Math.round(millimetres * 56.6929);
}

export type Orientation = 'portrait' | 'landscape';

/** Decree 30/2020/NĐ-CP, Annex I: A4; top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. */
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;
/** A landscape sheet is turned: the binding edge (30 mm) is at the top. */
const MARGIN_LANDSCAPE = { top: 25, bottom: 15, left: 20, right: 20 } as const;
const A4 = { short: 210, long: 297 } as const;

/** Width left for text, in millimetres. */
export function textWidth(orientation: Orientation): number {
  const margin = orientation === 'portrait' ? MARGIN : MARGIN_LANDSCAPE;
  return (orientation === 'portrait' ? A4.short : A4.long) - margin.left - margin.right;
}

export function pageOf(orientation: Orientation): ISectionPropertiesOptions {
  const margin = orientation === 'portrait' ? MARGIN : MARGIN_LANDSCAPE;
  return {
    // The first page shows no number.
    titlePage: true,
    page: {
      size: {
        width: mm(A4.short),
        height: mm(A4.long),
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: mm(margin.top),
        bottom: mm(margin.bottom),
        left: mm(margin.left),
        right: mm(margin.right),
        header: mm(9),
        footer: mm(9),
      },
    },
  };
}
