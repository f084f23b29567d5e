import { MOST_OPINIONS } from './submission.schema.ts';

/**
 * The public form as it was typed: strings only, nothing dropped, so that a refused form can be shown
 * again word for word. Names of fields are "text.0", "unit.0" … and those below.
 */
export interface OpinionFormValues {
  readonly opinions: readonly OpinionValues[];
  readonly category: string;
  readonly place: string;
  readonly name: string;
  readonly email: string;
  readonly consentAnswerByEmail: boolean;
  readonly consentPublishName: boolean;
  readonly consentReceiptByEmail: boolean;
  readonly consentAskBack: boolean;
  /** Of an organisation: its name, number and day of its letter, who signed it. */
  readonly organisation: string;
  readonly letterSymbol: string;
  readonly letterDatedOn: string;
  readonly letterSigner: string;
  /** A field that people do not see; whoever fills it is a robot. */
  readonly website: string;
  readonly madeAt: string;
}

export interface OpinionValues {
  /** A unit id; empty for the draft as a whole. */
  readonly unit: string;
  readonly quote: string;
  /** The words right before the quotation. */
  readonly after?: string;
  readonly position: string;
  readonly text: string;
  readonly wording: string;
}

/** What was pressed: sending, one more place to comment on, taking one away again, or asking for its present text. */
export type OpinionFormStep =
  | { readonly kind: 'send' }
  | { readonly kind: 'add' }
  | { readonly kind: 'remove'; readonly index: number }
  /** The present text of the place is put into the field of the suggested wording. */
  | { readonly kind: 'present'; readonly index: number };

export const EMPTY: OpinionValues = { unit: '', quote: '', after: '', position: '', text: '', wording: '' };

/** An empty form about these units; without units, about the draft as a whole. */
export function emptyForm(units: readonly string[], madeAt: string): OpinionFormValues {
  const places = units.length > 0 ? units : [''];
  return {
    opinions: places.map((unit) => ({ ...EMPTY, unit })),
    category: '',
    place: '',
    name: '',
    email: '',
    consentAnswerByEmail: false,
    consentPublishName: false,
    consentReceiptByEmail: false,
    consentAskBack: false,
    organisation: '',
    letterSymbol: '',
    letterDatedOn: '',
    letterSigner: '',
    website: '',
    madeAt,
  };
}

/**
 * The page offers no more places than may be sent, so one beyond them is enough to say that there are too many; ten
 * thousand, each printed with every article of the draft to choose from, would be the end of the process.
 */
export function readOpinionForm(form: FormData): OpinionFormValues {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const indexes = new Set<number>();
  for (const name of form.keys()) {
    const match = /^(?:unit|text|wording|position)\.(\d{1,4})$/.exec(name);
    if (match) indexes.add(Number(match[1]));
  }
  return {
    opinions: [...indexes]
      .sort((a, b) => a - b)
      .slice(0, MOST_OPINIONS + 1)
      .map((index) => ({
        unit: field(`unit.${index}`),
        quote: field(`quote.${index}`),
        after: field(`after.${index}`),
        position: field(`position.${index}`),
        text: field(`text.${index}`),
        wording: field(`wording.${index}`),
      })),
    category: field('category'),
    place: field('place'),
    name: field('name'),
    email: field('email'),
    consentAnswerByEmail: form.has('consentAnswerByEmail'),
    consentPublishName: form.has('consentPublishName'),
    consentReceiptByEmail: form.has('consentReceiptByEmail'),
    consentAskBack: form.has('consentAskBack'),
    organisation: field('organisation'),
    letterSymbol: field('letterSymbol'),
    letterDatedOn: field('letterDatedOn'),
    letterSigner: field('letterSigner'),
    website: field('website'),
    madeAt: field('madeAt'),
  };
}

export function stepOf(form: FormData): OpinionFormStep {
  if (form.has('add')) return { kind: 'add' };
  for (const kind of ['remove', 'present'] as const) {
    const index = form.get(kind);
    if (typeof index === 'string' && /^\d{1,4}$/.test(index)) return { kind, index: Number(index) };
  }
  return { kind: 'send' };
}

/** The form after "add" or "remove": everything typed stays; the last place is never taken away. */
export function afterStep(values: OpinionFormValues, step: OpinionFormStep): OpinionFormValues {
  if (step.kind === 'add' && values.opinions.length < MOST_OPINIONS)
    return { ...values, opinions: [...values.opinions, EMPTY] };
  if (step.kind === 'remove' && values.opinions.length > 1) {
    return { ...values, opinions: values.opinions.filter((_, index) => index !== step.index) };
  }
  return values;
}
