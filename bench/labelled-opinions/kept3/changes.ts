import type { Chance } from '../chance.ts';
import type { Flag } from '../labelled-opinion.ts';
import { filledIn, fullName, recited, telephone } from './senders.ts';
import {
  bare,
  changedWords,
  chatted,
  like,
  misread,
  otherToneMarks,
  regional,
  slipped,
  telex,
} from './typing.ts';

export interface Changed {
  readonly text: string;
  readonly made: readonly string[];
  readonly flags: readonly Flag[];
  /** Added lines that opinions of other groups may have too. */
  readonly frames: readonly string[];
}

const HEADS = [
  'Kính gửi UBND xã,',
  'Kính gửi các đồng chí,',
  'Dạ em chào anh chị,',
  'Thưa cán bộ,',
  'Kính thưa ban soạn thảo,',
  'Em xin góp ý ạ:',
  'Ý kiến của gia đình tôi:',
];
const TAILS = [
  'Xin cảm ơn.',
  'Em cảm ơn ạ!',
  'Trân trọng.',
  'Cám ơn đã đọc.',
  'Mong cán bộ xem xét.',
  'Người dân {place}',
  'Chúc cán bộ sức khỏe.',
];
const FORWARDS = [
  'Chuyển tiếp từ nhóm Zalo:',
  'Tôi xin gửi lại ý kiến đã viết trong nhóm:',
  'Copy của chị hàng xóm, nhà em cũng ý vậy:',
  'Em viết giùm ba em, ba em nói:',
  'Gửi lần hai vì lần trước bị lỗi mạng:',
];
const STORIES = [
  'Tôi năm nay {age} tuổi, sống ở đây từ nhỏ, mắt kém phải nhờ cháu gõ hộ.',
  'Nhà có {n} người, hai đứa đang đi học, ngày nào cũng dậy từ tờ mờ.',
  'Hôm họp thôn tôi bận đám cưới đứa cháu nên giờ mới viết được.',
  'Tôi ở {place}, làm ăn thật thà, chưa bao giờ làm phiền ai.',
  'Chồng em đi làm xa, một mình em lo việc nhà nên nói hơi dài dòng, mong thông cảm.',
  'Tối qua cả nhà ngồi ăn cơm cũng nói mãi chuyện này.',
];

interface Step {
  readonly name: string;
  /** Of a hundred changes. */
  readonly weight: number;
  /** Undefined: the text has nothing that it could change. */
  readonly change: (
    text: string,
    chance: Chance,
  ) => { text: string; flags?: Flag[]; frame?: string } | undefined;
}

const ifOther = (text: string, changed: string) => (changed === text ? undefined : { text: changed });
const added =
  (list: readonly string[], name: string, put: (text: string, line: string, gap: string) => string) =>
  (text: string, chance: Chance) => {
    const which = chance.below(list.length);
    const line = like(text, filledIn(list[which]!, chance));
    return { text: put(text, line, chance.happens(0.5) ? '\n' : ' '), frame: `${name}-${which}` };
  };

/** What happens to a letter on its way, weighed by how often (README.md says by what). */
export const STEPS: readonly Step[] = [
  {
    name: 'slip',
    weight: 22,
    change: (text, chance) =>
      ifOther(
        text,
        changedWords(text, 1 + chance.below(3), chance, (word) => slipped(word, chance)),
      ),
  },
  { name: 'thanks', weight: 14, change: added(TAILS, 'tail', (text, line, gap) => text + gap + line) },
  { name: 'greeting', weight: 11, change: added(HEADS, 'head', (text, line, gap) => line + gap + text) },
  { name: 'bare', weight: 12, change: (text) => ifOther(text, bare(text)) },
  { name: 'chat', weight: 9, change: (text) => ifOther(text, chatted(text)) },
  { name: 'toneMark', weight: 8, change: (text) => ifOther(text, otherToneMarks(text)) },
  {
    name: 'forwarded',
    weight: 6,
    change: added(FORWARDS, 'forward', (text, line, gap) => line + gap + text),
  },
  {
    name: 'contact',
    weight: 5,
    change: (text, chance) => ({
      text: `${text}\n${like(text, `${fullName(chance)}, ĐT`)} ${telephone(chance)}`,
      flags: ['personalData'],
    }),
  },
  {
    name: 'story',
    weight: 5,
    change: (text, chance) =>
      text.length < 140
        ? undefined
        : added(STORIES, 'story', (whole, line, gap) =>
            chance.happens(0.5) ? line + gap + whole : whole + gap + line,
          )(text, chance),
  },
  { name: 'recited', weight: 4, change: (text, chance) => ifOther(text, recited(text, chance)) },
  { name: 'regional', weight: 2, change: (text) => ifOther(text, regional(text)) },
  {
    name: 'telex',
    weight: 1,
    change: (text, chance) => ifOther(text, changedWords(text, 1 + chance.below(4), chance, telex)),
  },
  {
    name: 'misread',
    weight: 1,
    change: (text, chance) =>
      ifOther(
        text,
        changedWords(text, 4, chance, (word) => misread(word, chance)),
      ),
  },
];

/** Every step as often as it weighs. */
const DRAWN = STEPS.flatMap((step) => Array.from({ length: step.weight }, () => step));

/** The text after so many different changes. */
export function changed(text: string, count: number, chance: Chance): Changed {
  let now: Changed = { text, made: [], flags: [], frames: [] };
  while (now.made.length < count) {
    const { name, change } = chance.pick(DRAWN);
    const next = now.made.includes(name) ? undefined : change(now.text, chance);
    if (next)
      now = {
        text: next.text,
        made: [...now.made, name],
        flags: [...now.flags, ...(next.flags ?? [])],
        frames: [...now.frames, ...(next.frame ? [next.frame] : [])],
      };
  }
  return now;
}

/** How an exact copy looks: the letters are the same. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  verbatim: (text) => text,
  oneLine: (text) => text.replace(/\s+/g, ' '),
  dictated: (text) => text.toLowerCase().replace(/(?<!\d)[.,!?:;](?!\d)|(?<=\p{L})[.,](?=\s|$)/gu, ''),
  shouted: (text) => text.toUpperCase(),
  narrow: (text) => text.replace(/([^\n]{30,50}) /g, '$1\n'),
  decomposed: (text) => text.normalize('NFD'),
  emoji: (text) => `${text} 🙏🙏`,
  spaced: (text) => `  ${text.replace(/ /g, '\u00a0')} \n`,
};
