import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  LevelSuffix,
} from 'docx';
import { documents } from '#text/vi/documents.ts';
import { BODY_SIZE, FIRST_LINE, FONT } from './typeset.ts';

const labels = documents.legalLabels;

const CHAPTERS = 'chuong';
const ARTICLES = 'dieu';

const FACE = { font: FONT, size: BODY_SIZE * 2 };

/** Chương is a list of its own; điều, khoản and điểm are three levels of one list, as offices set them up in Word. */
export const LEGAL_NUMBERING: INumberingOptions = {
  config: [
    {
      reference: CHAPTERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.UPPER_ROMAN,
          text: labels.chapter('%1'),
          suffix: LevelSuffix.NOTHING,
          // The number flows with the centred title; centring the number itself would shift it.
          alignment: AlignmentType.LEFT,
          style: { run: { ...FACE, bold: true }, paragraph: { indent: { left: 0, firstLine: 0 } } },
        },
      ],
    },
    {
      reference: ARTICLES,
      levels: [
        level(0, LevelFormat.DECIMAL, labels.article('%1'), true),
        level(1, LevelFormat.DECIMAL, '%2.', false),
        level(2, LevelFormat.LOWER_LETTER, '%3)', false),
      ],
    },
  ],
};

function level(
  depth: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  bold: boolean,
) {
  return {
    level: depth,
    format,
    text,
    suffix: LevelSuffix.SPACE,
    alignment: AlignmentType.LEFT,
    style: { run: { ...FACE, bold }, paragraph: { indent: { left: 0, firstLine: FIRST_LINE } } },
  };
}

export type NumberedKind = 'chapter' | 'article' | 'clause' | 'point';

/** Numbering of a paragraph when Word itself would print exactly this label; undefined when it must be typed. */
export interface AutomaticNumbers {
  take(kind: string, label: string | undefined): IParagraphOptions['numbering'] | undefined;
  /** A regulation issued with a decision begins again at Chương I, Điều 1. */
  restart(): void;
}

/**
 * This works by counting as Word counts and comparing: "Điều 5a" and the point "đ)" do not come out of Word's
 * lists, so they are typed, and the automatic list goes on after them where its next number fits again.
 */
export function createAutomaticNumbers(enabled: boolean): AutomaticNumbers {
  let instance = 0;
  const count = { chapter: 0, article: 0, clause: 0, point: 0 };
  const next = {
    chapter: () => labels.chapter(roman(count.chapter + 1)),
    article: () => labels.article(String(count.article + 1)),
    clause: () => `${count.clause + 1}.`,
    point: () => `${String.fromCharCode(97 + count.point)})`,
  };
  const below: Readonly<Record<NumberedKind, readonly NumberedKind[]>> = {
    chapter: [],
    article: ['clause', 'point'],
    clause: ['point'],
    point: [],
  };
  const depth = { chapter: 0, article: 0, clause: 1, point: 2 } as const;
  return {
    take(kind, label) {
      if (!enabled || !isNumbered(kind) || label !== next[kind]()) return undefined;
      count[kind]++;
      for (const lower of below[kind]) count[lower] = 0;
      return { reference: kind === 'chapter' ? CHAPTERS : ARTICLES, level: depth[kind], instance };
    },
    restart() {
      instance++;
      Object.assign(count, { chapter: 0, article: 0, clause: 0, point: 0 });
    },
  };
}

function isNumbered(kind: string): kind is NumberedKind {
  return kind === 'chapter' || kind === 'article' || kind === 'clause' || kind === 'point';
}

/** Chapters of one document never reach 40. */
function roman(value: number): string {
  const tens = ['', 'X', 'XX', 'XXX'][Math.floor(value / 10)] ?? '';
  return tens + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10];
}
