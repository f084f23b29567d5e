import { LABELS } from './plan-words.data.ts';

/** What a label in a plan says about the words behind it; `other` is a label of a line that is no field of a task ("Nội dung:"). */
export type LabelField = 'lead' | 'coordinating' | 'time' | 'product' | 'other';

export interface Labelled {
  readonly field: LabelField;
  readonly value: string;
}

export interface LabelledLine {
  /** In the order of print. */
  readonly labels: readonly Labelled[];
  /** The line begins with a label: a line of the item above it, no item. */
  readonly isLabel: boolean;
  /** What is left without the fields: the sentences of the line. */
  readonly sentences: string;
}

const AT_EDGE = '(?<=^|[;.,(]\\s*|\\s[-–]\\s+|\\n\\s*)';
const LABEL = new RegExp(
  `${AT_EDGE}(?:${LABELS.map(([field, words]) => `(?<${field}>${words})`).join('|')})\\s*:`,
  'giu',
);

interface Found {
  readonly field: LabelField;
  readonly from: number;
  readonly valueFrom: number;
}

/**
 * The labels of one line. A line that begins with a label runs to its next label or its end; inside a sentence or brackets a value ends
 * with the bracket, the semicolon, the full stop or the next label.
 *
 * @example
 * readLabels('Tập huấn hòa giải viên (chủ trì: Phòng Tư pháp; thời gian: quý II).').labels.length; // 2
 */
export function readLabels(line: string): LabelledLine {
  const found = [...line.matchAll(LABEL)].map((match): Found => {
    const field = (Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ??
      'other') as LabelField;
    return { field, from: match.index, valueFrom: match.index + match[0].length };
  });
  const isLabel = found[0]?.from === 0;
  let [sentences, upTo] = ['', 0];
  let onlyFields = isLabel;
  const labels = found.map(({ field, from, valueFrom }, at): Labelled => {
    onlyFields &&= field !== 'other';
    const next = found[at + 1]?.from ?? line.length;
    const to = onlyFields ? next : Math.min(next, valueFrom + endInSentence(line.slice(valueFrom)));
    if (field !== 'other') {
      sentences += ` ${line.slice(upTo, from)}`;
      upTo = to;
    } else {
      sentences += ` ${line.slice(upTo, from)}`;
      upTo = valueFrom;
    }
    return { field, value: line.slice(valueFrom, to).replace(/^[\s,;]+|[\s,;.(–-]+$/gu, '') };
  });
  return {
    labels,
    isLabel,
    sentences: withoutEmptyMarks(`${sentences} ${line.slice(upTo)}`),
  };
}

/** What the labels leave between the marks: "( ; )", "; ; .". */
const withoutEmptyMarks = (text: string): string =>
  text
    .replace(/\(\s*(?:[;,.]\s*)*\)/gu, '')
    .replace(/(?:\s*[;,]){2,}/gu, ';')
    .replace(/\s+(?=[,;.])/gu, '')
    .replace(/[\s;,]+(?=\.?\s*$)/u, '')
    .trim();

function endInSentence(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(') depth++;
    else if (letter === ')' && depth-- === 0) return at;
    else if (depth === 0 && (letter === ';' || (letter === '.' && /^\.(?:\s|$|\/)/u.test(text.slice(at)))))
      return at;
  }
  return text.length;
}

export const isField = (label: Labelled): boolean => label.field !== 'other';
