import { minutesOf, type PieceKind, type TimeOfDay } from './piece-kinds.ts';

const SLOT_NAMES: Readonly<Record<TimeOfDay, string>> = { morning: 'sang', evening: 'chieu' };
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
};

/** "ban-tin-loa-3-phut-sang.mp3" */
export function recordingName(kind: PieceKind, slot: TimeOfDay, mediaType: string): string {
  return `ban-tin-loa-${minutesOf(kind)}-phut-${SLOT_NAMES[slot]}.${ENDINGS[mediaType] ?? 'bin'}`;
}
