import type { Chance } from '../chance.ts';
import { LAYOUTS } from '../kept3/changes.ts';
import { recited } from '../kept3/senders.ts';
import {
  bare,
  changedWords,
  like,
  misread,
  otherToneMarks,
  replacing,
  slipped,
  telex,
} from '../kept3/typing.ts';
import type { Flag } from '../labelled-opinion.ts';
import { signedBy } from './senders.ts';

export interface Stepped {
  readonly text: string;
  readonly flags?: readonly Flag[];
  /** Lines that letters of other groups may have too. */
  readonly frames?: readonly string[];
}

export interface Step {
  readonly name: string;
  /** Of a hundred steps of its kind. */
  readonly weight: number;
  readonly change: (text: string, chance: Chance) => Stepped;
}

const SHORT = replacing({
  không: 'k',
  được: 'đc',
  người: 'ng',
  trước: 'trc',
  rồi: 'rùi',
  cũng: 'cg',
  quá: 'wá',
  mình: 'mik',
  những: 'nhữg',
});
const SOUTH = replacing({ tôi: 'tui', không: 'hông', vào: 'vô', này: 'nầy', thế: 'vậy', bố: 'ba', mẹ: 'má' });
const CENTRE = replacing({ gì: 'chi', này: 'ni', thế: 'rứa', sao: 'răng', tôi: 'tui' });
const HEARD = replacing({
  lồng: 'lòng',
  xả: 'sả',
  chở: 'trở',
  giữ: 'dữ',
  dời: 'rời',
  sạc: 'sạt',
  căn: 'căng',
  dạy: 'dậy',
  nghị: 'nghĩ',
});

/** Signs said aloud to a telephone that writes them down. */
const spoken = (text: string) =>
  text
    .toLowerCase()
    .replace(/(?<!\d),|,(?!\d)/g, ' phẩy')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' chấm')
    .replace(/\n+/g, ' xuống dòng ');

/** The letter written by another keyboard, thumb, mouth or machine. */
export const TYPED: readonly Step[] = [
  { name: 'bare', weight: 26, change: (text) => ({ text: bare(text) }) },
  {
    name: 'slip',
    weight: 22,
    change: (text, chance) => ({
      text: changedWords(text, 1 + chance.below(4), chance, (word) => slipped(word, chance)),
    }),
  },
  { name: 'chat', weight: 13, change: (text) => ({ text: SHORT(text) }) },
  { name: 'toneMark', weight: 8, change: (text) => ({ text: otherToneMarks(text) }) },
  { name: 'spoken', weight: 7, change: (text) => ({ text: spoken(text) }) },
  { name: 'heard', weight: 6, change: (text) => ({ text: LAYOUTS.dictated!(HEARD(text)) }) },
  {
    name: 'recited',
    weight: 6,
    change: (text, chance) => ({ text: recited(text, chance).replace('dự thảo của dự thảo', 'dự thảo') }),
  },
  {
    name: 'regional',
    weight: 5,
    change: (text, chance) => ({ text: chance.pick([SOUTH, CENTRE])(text) }),
  },
  {
    name: 'scan',
    weight: 5,
    change: (text, chance) => ({
      text: LAYOUTS.narrow!(changedWords(text, 6, chance, (word) => misread(word, chance))),
    }),
  },
  {
    name: 'telex',
    weight: 2,
    change: (text, chance) => ({ text: changedWords(text, 1 + chance.below(5), chance, telex) }),
  },
];

type Put = (text: string, line: string) => string;

const around =
  (name: string, lines: readonly string[], put: Put, flags: readonly Flag[] = []) =>
  (text: string, chance: Chance): Stepped => {
    const which = chance.below(lines.length);
    const line = like(text, signedBy(lines[which]!, chance));
    return { text: put(text, line), flags, frames: [`${name}-${which}`] };
  };
const above: Put = (text, line) => `${line}\n${text}`;
const below: Put = (text, line) => `${text}\n${line}`;

const GREETINGS = [
  'Kính thưa quý cơ quan!',
  'Xin chào anh chị.',
  'Kính gửi cơ quan soạn thảo:',
  'Dạ thưa các cô chú',
];
const THANKS = ['Cảm ơn nhiều.', 'Rất mong được tiếp thu ạ.', 'Kính chúc các anh chị mạnh khỏe.', 'Thân ái!'];
const FORWARDS = [
  'Em gửi theo mẫu của nhóm ạ:',
  'Mẫu này trong Zalo ấp gửi, tôi đồng ý nên gửi lại:',
  'Fwd: góp ý dự thảo',
  'Bài này chép trên Facebook, tôi thấy đúng nên chép lại:',
];
const MAILS = [
  'Từ: {name}\nĐến: gopy@example.vn\nChủ đề: Góp ý dự thảo\n',
  'Người gửi: {name}\nTiêu đề: Ý kiến về dự thảo\n',
];
const DEVICES = ['Đã gửi từ iPhone của tôi', 'Gửi từ điện thoại Android', 'Được gửi từ Yahoo Mail'];
const SIGNATURES = ['{name}, điện thoại {phone}', 'Người góp ý: {name}\nSĐT: {phone}'];

/** What comes to stand above and below a letter on its way. */
export const AROUND: readonly Step[] = [
  { name: 'greeting', weight: 22, change: around('greeting', GREETINGS, above) },
  { name: 'thanks', weight: 28, change: around('thanks', THANKS, below) },
  { name: 'forwarded', weight: 20, change: around('forwarded', FORWARDS, above) },
  { name: 'mail', weight: 10, change: around('mail', MAILS, above, ['personalData']) },
  { name: 'device', weight: 8, change: around('device', DEVICES, below) },
  { name: 'signature', weight: 12, change: around('signature', SIGNATURES, below, ['personalData']) },
];
