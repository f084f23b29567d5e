/** The languages of the portal's frame and main pages. The text of the law is in Vietnamese, whatever surrounds it. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same keys with the same parameters, in another language. */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : T extends object
      ? { readonly [Key in keyof T]: Translated<T[Key]> }
      : T;

/** Finds for words in Vietnamese the same words in the language of a page. */
export type FindWords = <T>(vietnamese: T) => Translated<T>;

/** A page in the language of the law: every word is its own translation. */
export const inVietnamese: FindWords = <T>(words: T) => words as Translated<T>;
