import { getContext, setContext } from 'svelte';
import { type FindWords, inVietnamese, type Language } from '#text/language.ts';

/** How the page speaks that is being made; set once by its layout, Vietnamese where nobody set it (workspace, tests). */
interface Speech {
  readonly language: Language;
  readonly words: FindWords;
}
const KEY = Symbol('language of the page');
const VIETNAMESE: Speech = { language: 'vi', words: inVietnamese };

export const setPageLanguage = (speech: Speech): void => {
  setContext(KEY, speech);
};

const speech = (): Speech => getContext<Speech | undefined>(KEY) ?? VIETNAMESE;

export const pageLanguage = (): Language => speech().language;

/** The words in the language of the page. English ones live in no module that a page with a script takes along. */
export const inPageLanguage: FindWords = (vietnamese) => speech().words(vietnamese);

const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/**
 * The `lang` of words that stand on the page as they were written: nothing on a Vietnamese page; on another one "vi" for
 * the text of the law and names, and for what people wrote when it carries Vietnamese marks.
 */
export function languageMark(): (written?: string | null) => 'vi' | undefined {
  if (pageLanguage() === 'vi') return () => undefined;
  return (written) => (written == null || MARKED.test(written) ? 'vi' : undefined);
}
