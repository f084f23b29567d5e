/** How fast Vietnamese is said, in syllables a minute. */
export interface Pace {
  readonly syllablesPerMinute: number;
  readonly source: string;
}

/**
 * `reading`: people reading texts in a studio, 5.22 syllables a second on average: F. Pellegrino, C. Coupé, E. Marsico, "A
 * cross-language perspective on speech information rate", Language 87 (2011), table of the Vietnamese sample.
 * `loudspeaker`: slower, because streets echo. No rule says how slow; this one is the house's own (U) and is said wherever a time is.
 */
export const PACES = {
  reading: {
    syllablesPerMinute: 313,
    source: 'Pellegrino, Coupé, Marsico (2011), Language 87: 5,22 âm tiết một giây',
  },
  loudspeaker: {
    syllablesPerMinute: 180,
    source: 'U: chưa có quy định; đặt chậm hơn giọng đọc trong phòng thu vì loa có tiếng vọng',
  },
} as const satisfies Record<string, Pace>;
export type PaceName = keyof typeof PACES;

/** The bulletins, in minutes. */
export const BULLETIN_MINUTES = [1, 3, 5] as const;
export type BulletinMinutes = (typeof BULLETIN_MINUTES)[number];
