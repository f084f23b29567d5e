import { minutesOf, type PieceKind, type Slot } from './piece-kinds.ts';

const SLOT_NAMES: Readonly<Record<Slot, string>> = { morning: 'sang', evening: 'chieu' };
const ENDINGS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
};

/** "ban-tin-loa-3-phut-sang.mp3" */
export function recordingName(kind: PieceKind, slot: Slot, mediaType: string): string {
  return `ban-tin-loa-${minutesOf(kind)}-phut-${SLOT_NAMES[slot]}.${ENDINGS[mediaType] ?? 'bin'}`;
}
