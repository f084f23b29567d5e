import { placeNames } from '#text/vi/form-places.ts';
import type { AdministrativeDocument } from '../write-administrative-docx.server.ts';

/** Kinds of documents whose look a body may adjust in Word (mẫu thể thức). */
export const FORM_KINDS = ['report', 'plan', 'letter'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** Abbreviations of Decree 30/2020/NĐ-CP, Annex III; a letter has none. */
const ABBREVIATIONS: Readonly<Record<FormKind, string>> = { report: 'BC', plan: 'KH', letter: '' };

/** The form that documents of this abbreviation are written with; other kinds keep the standard form. */
export function formKindOf(typeAbbreviation: string): FormKind | undefined {
  return FORM_KINDS.find((kind) => ABBREVIATIONS[kind] === typeAbbreviation);
}

export type FormPlace = keyof typeof placeNames;

/** In the order in which they stand on the page. */
export const FORM_PLACES = Object.keys(placeNames) as readonly FormPlace[];

/** Lines that show how the text is set: they stand alone, outside tables. The text goes where `body` stands, the others are taken out. */
export const SAMPLE_PLACES = ['heading1', 'heading2', 'heading3', 'body'] as const;
export type SamplePlace = (typeof SAMPLE_PLACES)[number];
export const isSample = (place: FormPlace): place is SamplePlace =>
  (SAMPLE_PLACES as readonly FormPlace[]).includes(place);

/** A letter has no name of its type. Every other place must be there: what a document says must stand somewhere on its page. */
export const placesOf = (kind: FormKind): readonly FormPlace[] =>
  FORM_PLACES.filter((place) => kind !== 'letter' || place !== 'type');

/** As it is typed: "{{trích yếu}}". */
export const marked = (place: FormPlace) => `{{${placeNames[place]}}}`;

// A line break or a tab ends it: whoever typed two opening braces meant one line.
export const MARK = /\{\{([^{}\n]{1,80})\}\}/g;

/** Which place a name means; capitals and spaces do not matter, accents do. */
export function placeNamed(name: string): FormPlace | undefined {
  const plain = name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
  return FORM_PLACES.find((place) => placeNames[place] === plain);
}

/** What stands in a place: nothing, one text ("\n" breaks the line), or several that each take a line. */
export type PlaceValues = Readonly<Record<Exclude<FormPlace, SamplePlace>, readonly string[]>>;

export function valuesOf(document: AdministrativeDocument, number: string): PlaceValues {
  const { signature } = document;
  const one = (text: string | undefined) => (text ? [text] : []);
  return {
    parentAgency: one(document.parentAgency),
    agency: one(document.agency),
    number: [number],
    placeDate: one(document.placeDate),
    type: one(document.type),
    abstract: one(document.abstract),
    addressee: document.addressees ?? [],
    basis: document.bases ?? [],
    recipient: document.recipients,
    authority: one(signature.authority),
    capacity: one(signature.capacity),
    title: one(signature.title),
    post: one(signature.post),
    name: one(signature.name),
  };
}

/** Places whose line stays, empty, when there is nothing to say yet: room for a hand must not close up before somebody signs. */
export const KEPT_EMPTY: readonly FormPlace[] = ['number', 'placeDate', 'title', 'name'];
