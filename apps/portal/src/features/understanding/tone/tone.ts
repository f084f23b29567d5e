import { findPersonalData } from '#features/submissions/holding/personal-data.ts';
import { accusesPerson, hasInsult, proposedProcedure } from '#features/submissions/holding/words-found.ts';
import { namesSender } from '../frames/framed-text.ts';
import { type WrittenWord, withoutMarks, writtenWords } from '../words/written-words.ts';
import { PEOPLE_NAMED, PUNISHING, WRONGDOING } from './denouncing-words.data.ts';
import { MORE_INSULTS } from './insulting-words.data.ts';
import {
  ADDRESS_PHRASE,
  ADVERTISING,
  ASKING_FOR,
  AUTHORITIES,
  CHAT_PARTICLES,
  CHAT_QUESTIONS,
  DENOUNCING,
  HALF_ADVERTISING,
  INQUIRING,
  LEFT_UNSAID,
  MORE_FAMILY_NAMES,
  NAME_LEADS,
  NO_NAMES,
  OWN_NAME_LEADS,
  QUESTION_WORDS,
  REPROACH_WORDS,
} from './tone-words.data.ts';

export const TONE_FLAGS = ['question', 'personalData', 'insult', 'advertisement', 'denunciation'] as const;
/** What an officer should see before answering or publishing; never a score of a person. */
export type ToneFlag = (typeof TONE_FLAGS)[number];

/**
 * Nothing says "off the topic": how few words of the draft an opinion has tells it from others with a precision of 0.35 at best
 * (decision 0099), and what a person does not answer because a machine has said so is lost. Advertisements show themselves.
 */
export function toneOf(text: string): ToneFlag[] {
  const clean = text.normalize('NFC');
  const words = writtenWords(clean);
  const said = ` ${words.map(({ word }) => word).join(' ')} `;
  const has = (phrases: readonly string[]) => phrases.some((phrase) => said.includes(` ${phrase} `));
  const found: Record<ToneFlag, boolean> = {
    question: isQuestion(clean, words),
    personalData: hasPersonalData(clean, words),
    insult: hasInsult(clean) || MORE_INSULTS.some((phrase) => isSaid(phrase, words)),
    advertisement: isAdvertisement(words, said, has),
    denunciation:
      accusesPerson(clean) ||
      proposedProcedure(clean) === 'denunciation' ||
      ((has(DENOUNCING) || callsAuthority(words)) && isAnySaid(PEOPLE_NAMED, words)) ||
      (isAnySaid(WRONGDOING, words) && isAnySaid(PUNISHING, words) && isAnySaid(PEOPLE_NAMED, words)),
  };
  return TONE_FLAGS.filter((flag) => found[flag]);
}

/** Numbers, addresses and names of people; `text` in NFC. */
export const hasPersonalData = (text: string, words: readonly WrittenWord[] = writtenWords(text)) =>
  findPersonalData(text).length > 0 ||
  ADDRESS_PHRASE.test(text) ||
  namesPerson(words, text) ||
  namesSender(text);

/** Phrases of the lists, each taken apart once: they are held against every opinion. */
const takenApart = new Map<string, { readonly parts: readonly string[]; readonly bare: readonly string[] }>();

function wordsOf(phrase: string) {
  const parts = phrase.split(' ');
  const known = takenApart.get(phrase) ?? { parts, bare: parts.map(withoutMarks) };
  takenApart.set(phrase, known);
  return known;
}

/** A phrase with its marks; a text without marks has it too, unless its letters are often other words: "ăn hai chục". */
function isSaid(phrase: string, words: readonly WrittenWord[]): boolean {
  const { parts, bare } = wordsOf(phrase);
  return words.some((_, at) =>
    bare.every((letters, index) => {
      const word = words[at + index];
      if (word?.word !== letters) return false;
      return word.marked === '' || word.marked === letters || word.marked === parts[index];
    }),
  );
}

const isAnySaid = (phrases: readonly string[], words: readonly WrittenWord[]) =>
  phrases.some((phrase) => isSaid(phrase, words));

/** "xin thanh tra về", "yêu cầu công an xuống": somebody who can punish is called. */
function callsAuthority(words: readonly WrittenWord[]): boolean {
  return words.some(({ word }, at) => {
    if (!AUTHORITIES.includes(`${word} ${words[at + 1]?.word}`)) return false;
    const before = words.slice(Math.max(0, at - 4), at).map((one) => one.word);
    return before.some((one, index) => ASKING_FOR.has(one) || ASKING_FOR.has(`${one} ${before[index + 1]}`));
  });
}

/** Somebody sells or hires: a short text that asks the body for nothing. */
function isAdvertisement(
  words: readonly WrittenWord[],
  said: string,
  has: (phrases: readonly string[]) => boolean,
): boolean {
  if (words.length > MOST_ADVERTISED || / (?:de nghi|kien nghi|de xuat|du thao|khoan \d|dieu \d) /.test(said))
    return false;
  return has(ADVERTISING) || HALF_ADVERTISING.filter((phrase) => said.includes(` ${phrase} `)).length > 1;
}
const MOST_ADVERTISED = 45;

/** Something that only the body can say is wanted, in some sentence of it. */
function isQuestion(text: string, words: readonly WrittenWord[]): boolean {
  let from = 0;
  const end = text.trimEnd().length;
  return text.split(/(?<=[.!?\n])/).some((sentence) => {
    const to = from + sentence.length;
    const isLast = to >= end;
    const own = words.filter(({ start }) => start >= from && start < to).map(({ word }) => word);
    from = to;
    return (
      asksFor(sentence.trimEnd(), ` ${own.join(' ')} `, own) ||
      (isLast && asksLast(sentence, ` ${own.join(' ')} `))
    );
  });
}

/** A reproach put as a question wants nothing; a choice that it leaves open ("có được … không ạ?") is none. */
function asksFor(sentence: string, said: string, words: readonly string[]): boolean {
  const has = (phrases: readonly string[]) => phrases.some((phrase) => said.includes(` ${phrase} `));
  const choice = choiceIn(sentence);
  if (has(REPROACH_WORDS) && !(choice && asksPolitely(sentence))) return false;
  const open =
    / nhung (?:\S+ ){0,2}gi /.test(said) ||
    QUESTION_WORDS.some((phrase) => said.replaceAll(' khong bao gio ', ' ').includes(` ${phrase} `));
  if (sentence.endsWith('?') || INQUIRING.test(said))
    return open || choice || choiceIn(`${sentence.replace(/[.!?]+$/, '')}?`);
  if (has(LEFT_UNSAID) && / co (?:duoc|phai|tinh) .*khong $/.test(said)) return true;
  // "mấy giờ vậy ae"
  if (
    has(CHAT_QUESTIONS) &&
    words.slice(-3).some((word) => CHAT_PARTICLES.has(word)) &&
    words.length < MOST_CHAT
  )
    return true;
  return (
    open &&
    ['bao gio', 'hay sao', 'co duoc khong', 'duoc khong a', 'khong a', 'co phai'].some((phrase) =>
      said.includes(` ${phrase} `),
    )
  );
}
const MOST_CHAT = 18;
/** With what an opinion ends is wanted more often than what a demand follows. */
function asksLast(sentence: string, said: string): boolean {
  if (REPROACH_WORDS.some((phrase) => said.includes(` ${phrase} `)) || said.split(' ').length > MOST_CHAT + 4)
    return false;
  return sentence.trimEnd().endsWith('?') ? wantsToKnow(said) : ASKED_LAST.test(said) && !WISHED.test(said);
}

/** "đo bằng gì", "ai duyệt": one of the words that ask; behind "thì" it is a reproach more often ("thì lấy gì mà sống?"). */
const wantsToKnow = (said: string) =>
  / (?:gi|nao|may|ai|dau|bao nhieu|bao lau|sao) /.test(said) &&
  !/ (?:thi|ma|con|biet|chu|co|lai|de|cho) (?:\S+ ){0,2}(?:gi|ai|sao|dau|nao) /.test(said) &&
  !/ (?:tai sao|vi sao|sao lai|sao khong|the sao|gi ma|ai ma|dau ma) /.test(said);
const ASKED_LAST =
  / (?:co (?:\S+ ){1,9}(?:khong|chua)|(?:o dau|khi nao|bao gio|bao nhieu|may gio|ngay nao|the nao|nhu nao|la gi|la sao)) (?:a|vay|the|ha|nhi|vay a|the a)(?: \S+)? $/;
/** "có thể cho … được không ạ" is a wish. */
const WISHED = / (?:duoc|noi|chiu) (?:khong|chua) | (?:thi|biet|ai) (?:\S+ ){0,2}(?:khong|chua) /;
const asksPolitely = (sentence: string) =>
  /(?:không|khong|ko|k)(?: ạ| a| vậy)?\s*\?$/iu.test(sentence) && /(?:có|co) /iu.test(sentence);

/** "có tính … không?", "một lần hay báo từng đêm?": what ends in a question mark leaves a choice open. */
export function choiceIn(text: string): boolean {
  // Cut first and asked then: a search from each place of a long text is as dear as its square.
  return text.split(/(?<=[.!?\n])/).some((part) => {
    if (!part.endsWith('?')) return false;
    const words = part.slice(0, -1).toLowerCase().split(/\s+/).filter(Boolean);
    if (words.slice(1, -1).some((word) => CHOICES.has(word))) return true;
    if (AFTERWARDS.has(words.at(-1) ?? '')) words.pop();
    const open = words.findIndex((word) => word === 'có' || word === 'co');
    return open >= 0 && open < words.length - 1 && OPENINGS.has(words.at(-1)!);
  });
}
const CHOICES: ReadonlySet<string> = new Set(['hay', 'hoặc', 'hoac']);
const OPENINGS: ReadonlySet<string> = new Set('không khong hông hong ko k chưa chua'.split(' '));
const AFTERWARDS: ReadonlySet<string> = new Set(['ạ', 'a', 'vậy', 'vay']);

/** "Tôi là Huỳnh Văn Sáu": what leads in a name, a family name, and more. */
function namesPerson(words: readonly WrittenWord[], text: string): boolean {
  return words.some(({ word, end }, at) => {
    if (ownName(words, at, text)) return true;
    if (!MORE_FAMILY_NAMES.has(word) || words[at + 1] === undefined || words[at + 2] === undefined)
      return false;
    if (/[.,;:!?\n]/.test(text.slice(end, words[at + 1]!.start))) return false;
    const before = words
      .slice(Math.max(0, at - 3), at)
      .map((one) => one.word)
      .join(' ');
    const led = NAME_LEADS.some((lead) => before === lead || before.endsWith(` ${lead}`));
    const strong = led && !/(?:^| )(?:ong|ba|la)$/.test(before);
    return (
      (led && words[at]!.capital && words[at + 1]!.capital) ||
      (strong && before.endsWith('ten')) ||
      (led && before.endsWith('toi la'))
    );
  });
}

/** "Tôi là Tôn Nữ Diệu Lam": behind whoever speaks, three words in capitals that name no body and no office. */
function ownName(words: readonly WrittenWord[], at: number, text: string): boolean {
  const [one, two, three] = words.slice(at, at + 3);
  if (!one?.capital || !two?.capital || !three?.capital || NO_NAMES.has(one.word)) return false;
  if (
    /[.,;:!?\n]/.test(text.slice(one.end, three.start)) ||
    /^\p{Lu}{2}/u.test(text.slice(one.start, one.end))
  )
    return false;
  const before = ` ${words
    .slice(Math.max(0, at - 3), at)
    .map(({ word }) => word)
    .join(' ')}`;
  return OWN_NAME_LEADS.some((lead) => before.endsWith(` ${lead}`));
}
