import { accusesPerson, proposedProcedure } from '#features/submissions/holding/words-found.ts';
import {
  ACCUSED,
  ASKING,
  CALLED,
  DEEDS,
  DEFINITE,
  DENOUNCING,
  INSPECTING,
  INSPECTORS,
  NOT_TOLD,
  OF_A_PLACE,
  SECRECY,
  WEAK_DEEDS,
  WITNESSED,
} from './denouncing-words.data.ts';
import { isParted, type PhraseList, phraseList, placesOf, type Sentence, saidAt, says } from './sentences.ts';

const accused = phraseList(ACCUSED);
const definite = phraseList(DEFINITE);
const ofAPlace = phraseList(OF_A_PLACE);
const deeds = phraseList(DEEDS);
const weakDeeds = phraseList(WEAK_DEEDS);
const notTold = phraseList(NOT_TOLD);
const called = phraseList(CALLED);
const inspecting = phraseList(INSPECTING);
const inspectors = phraseList(INSPECTORS);
const asking = phraseList(ASKING);
const denouncing = phraseList(DENOUNCING);
const secrecy = phraseList(SECRECY);
const witnessed = phraseList(WITNESSED);

/**
 * Says of a definite somebody that he broke the law, or asks that he be looked into; `text` in NFC. This works by looking for who, for
 * a deed that is told and not feared or forbidden, and, of a deed that is held against many, for a call for whoever can punish.
 */
export function denounces(text: string, sentences: readonly Sentence[]): boolean {
  if (accusesPerson(text) || proposedProcedure(text) === 'denunciation') return true;
  const any = (list: PhraseList) => sentences.some((sentence) => says(list, sentence));
  if (any(denouncing) || sentences.some(asksToInspect)) return true;
  if (sentences.some((_, at) => callsOn(sentences, at))) return true;
  const isSerious = any(secrecy) || sentences.some((sentence) => callsFor(sentence, called));
  const isSeen = isSerious || any(witnessed) || sentences.some(({ said }) => AMOUNT.test(said));
  return sentences.some(
    (_, at) =>
      isTold(sentences, at, deeds, isSeen ? isSomewhere : isDefinite) ||
      (isSerious && isTold(sentences, at, weakDeeds, isDefinite)),
  );
}

/** "thu 50 ngàn", "cầm 40 triệu" */
const AMOUNT =
  / (?:\d+ (?:ngan|nghin|trieu|ty|ti)|\d+000|may (?:chuc )?(?:trieu|ty)|ca (?:chuc|tram) trieu) /;

/** A deed in this sentence that nobody fears or forbids, and whoever did it here or in the sentence before. */
function isTold(
  sentences: readonly Sentence[],
  at: number,
  list: PhraseList,
  known: (sentence: Sentence, at: number) => boolean,
): boolean {
  const sentence = sentences[at]!;
  if (!placesOf(list, sentence).some((place) => !isNotTold(sentence, place))) return false;
  const names = (one: Sentence | undefined) =>
    one !== undefined && !isSalutation(one) && placesOf(accused, one).some((place) => known(one, place));
  return names(sentence) || names(sentences[at - 1]);
}
/** Whom a letter is to, and who writes it. */
const isSalutation = ({ said, words }: Sentence) => words.length < 16 && SALUTATION.test(said);
const SALUTATION = /^ (?:kinh gui|kinh thua|gui|thua|kinh trinh|kinh chao|toi la|toi ten|em la|ho va ten) /;

function isNotTold(sentence: Sentence, place: number): boolean {
  for (let at = Math.max(0, place - NEAR); at < place; at += 1)
    if (saidAt(notTold, sentence, at) && sentence.words[at + 1]?.word !== 'cung') return true;
  return false;
}
const NEAR = 7;

/** "Bà tổ trưởng tổ tôi", "Nhà xe Phước Lộc", "chủ dãy trọ sau xưởng gạch"; not "cán bộ" alone. */
function isDefinite(sentence: Sentence, at: number): boolean {
  const from = at + saidAt(accused, sentence, at);
  for (let next = from; next < from + NEAR && next < sentence.words.length; next += 1) {
    if (isParted(sentence, next - 1)) return false;
    if (saidAt(definite, sentence, next) || (sentence.words[next]!.capital && next < from + 4)) return true;
  }
  return false;
}

/** "cán bộ địa chính xã", "tổ thu phí ở chợ" as well. */
function isSomewhere(sentence: Sentence, at: number): boolean {
  if (isDefinite(sentence, at)) return true;
  const from = at + saidAt(accused, sentence, at);
  return sentence.words
    .slice(from, from + NEAR)
    .some((_, index) => saidAt(ofAPlace, sentence, from + index) > 0);
}

/** "xin thanh tra về", "nhất định kiện lên huyện", "Công an kinh tế vào mà bắt nó đi". */
const callsFor = (sentence: Sentence, list: PhraseList) =>
  placesOf(list, sentence).some((place) => {
    for (let at = Math.max(0, place - NEAR); at < place; at += 1)
      if (saidAt(asking, sentence, at)) return true;
    const before = sentence.words[place - 1]?.word;
    return place === 0 || before === 'cham' || sentence.words.slice(place, place + NEAR).some(isUrging);
  });
const isUrging = ({ marked }: { readonly marked: string }) => marked === 'đi' || marked === 'giùm';

/** "Hiệu trưởng trường số 2 bắt bếp mua thịt của em vợ. Yêu cầu thanh tra": whoever is meant stands in the sentence or in the two before. */
const callsOn = (sentences: readonly Sentence[], at: number) =>
  callsFor(sentences[at]!, inspectors) &&
  sentences
    .slice(Math.max(0, at - 2), at + 1)
    .some((one) => !isSalutation(one) && placesOf(accused, one).some((place) => isSomewhere(one, place)));

/** "Đề nghị kỷ luật ông Bảy": somebody definite behind the call. */
function asksToInspect(sentence: Sentence): boolean {
  if (!callsFor(sentence, inspecting)) return false;
  return placesOf(inspecting, sentence).some((place) =>
    placesOf(accused, sentence).some(
      (at) => at > place && at <= place + NEAR && isPointedAt(sentence, at + saidAt(accused, sentence, at)),
    ),
  );
}

const POINTING: ReadonlySet<string> = new Set(['này', 'nầy', 'đó', 'ấy', 'nay']);
const isPointedAt = ({ words }: Sentence, from: number) =>
  words.slice(from, from + 3).some(({ marked, capital }) => capital || POINTING.has(marked));
