import { cleanText } from '../plain/clean-text.ts';
import { type SecrecyHit, type SecrecyPlace, scanLines } from '../scan-secrecy.ts';

/** Words that stand in a file beside its text. */
export interface PlacedText {
  readonly place: SecrecyPlace;
  readonly text: string;
}

/** Where a lone "MẬT" is said about something, not stamped on the document: a person looks. */
const ONLY_SAID: readonly SecrecyPlace[] = ['comment', 'altText', 'embedded'];

/** Looks for marks in the words beside the text. The same words in one place are one hit. */
export function scanPlaces(texts: readonly PlacedText[]): SecrecyHit[] {
  const hits = texts.flatMap(({ place, text }) =>
    scanLines(text.split(/[\n\t]/).map(cleanText), place).map((hit) =>
      hit.form === 'stamp' && ONLY_SAID.includes(place) ? { ...hit, form: 'phrase' as const } : hit,
    ),
  );
  return hits.filter((hit, at) => hits.findIndex((other) => sameMark(other, hit)) === at);
}

function sameMark(a: SecrecyHit, b: SecrecyHit): boolean {
  return a.place === b.place && a.text === b.text && a.form === b.form;
}

/** A name such as "[MẬT] ke hoach.docx": said by who named it, so a person looks. */
export function scanFileName(fileName: string): SecrecyHit[] {
  const name = fileName.normalize('NFC').replace(/\.\p{L}{1,5}$/u, '');
  const words = name.replace(/[_\-.]+/g, ' ');
  const found =
    /(?:^|\s|[([])(tuyệt\s*mật|tối\s*mật|tuyet\s+mat|toi\s+mat)(?=$|\s|[)\]])/iu.exec(words) ??
    /[([]\s*(mật)\s*[)\]]/iu.exec(words) ??
    /(?:^|\s)(MẬT)(?=$|\s)/u.exec(/\p{Ll}/u.test(words) ? words : '');
  if (!found) return [];
  const level = /^(tuy)/i.test(found[1]!) ? 'tuyệt mật' : /^t/i.test(found[1]!) ? 'tối mật' : 'mật';
  return [{ level, form: 'phrase', blockIndex: -1, place: 'fileName', text: found[1]! }];
}
