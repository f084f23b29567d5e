import { hasAskingPair, isAskingPair } from '../near-duplicates/asking-pair.ts';
import { withoutMarks } from '../words/written-words.ts';
import { ASKING_VERBS } from './frames.data.ts';

const BARE_VERBS: ReadonlySet<string> = new Set([...ASKING_VERBS].map(withoutMarks));

/** Agreement and its opposite; whoever bears one as a name has a family name before it. */
const STANCES: ReadonlySet<string> = new Set(
  'dong y|nhat tri|tan thanh|ung ho|dong tinh|phan doi|bac bo|tu choi|khong dong|khong duoc|khong nen|de nghi|kien nghi|yeu cau|xin bo|nen bo'.split(
    '|',
  ),
);
/** What may stand before a stance on its line. */
const BEFORE_STANCE: ReadonlySet<string> = new Set(
  'toi em chung minh con chau rat hoan toan khong chua cuc luc het suc kinh xin'.split(' '),
);

/** What a paper is called: "Đơn đề nghị", "Phiếu góp ý", "V/v kiến nghị"; what stands behind it may be the demand itself. */
const TITLE =
  /^(?:v\/v\W*)?(?:(?:don|phieu|ban|thu|y kien|noi dung)(?: \S+){0,2}? )?(?:gop y|kien nghi|de nghi|y kien|tham gia)(?=\W|$)/;

const wordsOf = (line: string) => line.match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (line: string) => withoutMarks(line.toLowerCase()).trim();

export const asksByPair = (bare: string) => hasAskingPair(wordsOf(bare));

/** "Đồng Ý", "Không Đồng Ý", "Tôi Phản Đối": in capitals like a name, and no name. */
export function takesStance(line: string): boolean {
  const words = wordsOf(plain(line));
  for (const [at, word] of words.entries()) {
    if (STANCES.has(`${word} ${words[at + 1]}`)) return true;
    if (!BEFORE_STANCE.has(word)) return false;
  }
  return false;
}

/**
 * Whether a line that looks like a part of a frame asks for something: behind its label, its greeting or the name of the paper
 * stands a demand. What asks for something is never frame.
 */
export function asksInFrame(line: string): boolean {
  const known = asked.get(line);
  if (known !== undefined) return known;
  const asks = asksAnything(line);
  if (asked.size >= MOST_LINES) asked.clear();
  asked.set(line, asks);
  return asks;
}
/** Lines of heads and ends come back in thousands of letters. */
const asked = new Map<string, boolean>();
const MOST_LINES = 20_000;

function asksAnything(line: string): boolean {
  const bare = plain(line);
  const title = TITLE.exec(bare)?.[0] ?? '';
  if (title !== '')
    return asksAtOnce(line.trim().slice(title.length)) || asksByPair(bare.slice(title.length));
  if (/^(?:kinh|thua|than|chao|xin chao|gui|em|chau|dear)\b/.test(bare))
    return asksBehindGreeting(bare, line);
  return asksAtOnce(line.slice(line.indexOf(':') + 1)) || asksByPair(bare);
}

/** "Kính gửi Tổ tiếp nhận kiến nghị" asks for nothing, "Kính gửi xã, đề nghị bỏ khoản 2" does. */
function asksBehindGreeting(bare: string, line: string): boolean {
  const parts = line.split(/[:,;]/);
  if (parts.slice(1).some(asksAtOnce)) return true;
  const words = wordsOf(bare);
  return words.some((word, at) => {
    if (/^(?:tiep|giai|nhan|quyet|xu|bo|ban|to|phong|hop|y)$/.test(words[at - 1] ?? '')) return false;
    return (
      isAskingPair(word, words[at + 1]) &&
      !OF_OFFICES.has(`${word} ${words[at + 1]}`) &&
      at + 3 < words.length &&
      words[at + 2] !== 'cua'
    );
  });
}
const OF_OFFICES: ReadonlySet<string> = new Set(['xu ly', 'kiem tra', 'thanh tra']);

/** A verb that asks stands first, and is not the first word of a name ("Cần Thơ"). */
function asksAtOnce(part: string): boolean {
  const [first = '', second = ''] = part.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isName = /^\p{Lu}\p{Ll}/u.test(first) && /^\p{Lu}\p{Ll}/u.test(second);
  if (second === '' || isName) return false;
  const small = first.toLowerCase().normalize('NFC');
  return ASKING_VERBS.has(small) || (BARE_VERBS.has(small) && /^\p{Ll}/u.test(first));
}
