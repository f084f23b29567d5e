// The characters that the four font files carry. Anything else falls back to the reader's own fonts.

const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
/** No mark, then huyền, sắc, hỏi, ngã, nặng. */
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const vowels = bases.flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC')));
const consonants = [...'bcdđghklmnpqrstvx'];
/** The letters of written Vietnamese beyond plain a-z: 12 vowels in six tones and đ, without the bare a, e, i, o, u, y. */
const marked = [...vowels, 'đ'].filter((letter) => !/^[a-z]$/u.test(letter));

/** 67 marked letters in two cases: the 134 code points that Vietnamese adds to ASCII. */
export const vietnameseMarked = [...marked, ...marked.map((letter) => letter.toUpperCase())];

/** Every letter of the alphabet in every tone, both cases. */
export const vietnameseLetters = [
  ...new Set([...vowels, ...consonants].flatMap((letter) => [letter, letter.toUpperCase()])),
];

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
/** Combining marks for text that arrives in NFD, so that it is drawn in the same face. */
const combining = ['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323'];
/** Arrows and outcome shapes are missing in both families: shapes are drawn (ui/marks.ts), arrows fall back. */
const punctuation = [...'“”‘’–—…·•«»§°×÷±²³½¼¾‰−€₫\u00a0'];
/** Names of foreign organisations in law texts. */
const latin = [...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœŒ'];

export const fontCharacters = [
  ...new Set([...ascii, ...vietnameseLetters, ...combining, ...punctuation, ...latin]),
].join('');
