const ONSET = '(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?';
const OPEN =
  'a|ai|ao|au|ay|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oa|oai|oao|oay|oe|oeo|oi|ô|ôi|ơ|ơi|u|ua|uê|ui|uôi|uơ|uy|uya|uyu|uây|uâu|ư|ưa|ưi|ưu|ươi|ươu|y|yêu|ya|êch';
const NASAL =
  'am|an|ang|anh|ăm|ăn|ăng|âm|ân|âng|em|en|eng|êm|ên|ênh|im|in|inh|iêm|iên|iêng|om|on|ong|oong|oam|oan|oang|oanh|oăm|oăn|oăng|oen|ôm|ôn|ông|ơm|ơn|um|un|ung|uôm|uôn|uông|uân|uâng|uyên|uynh|uyn|uênh|ưm|ưn|ưng|ươm|ươn|ương|yêm|yên|yêng|yn|ynh';
const STOPPED =
  'ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|oc|oac|oach|oap|oat|oăc|oăt|oet|op|ot|ôc|ôp|ôt|ơp|ơt|uc|up|ut|uôc|uôt|uât|uyêt|uyt|uych|uêch|ưc|ưt|ươc|ươp|ươt|yêt|yt|ych|ưp';
const SYLLABLE = new RegExp(`^${ONSET}(?:(${STOPPED})|${NASAL}|${OPEN})$`, 'u');

/**
 * Whether a word can be a Vietnamese syllable: onset, rime and, for a rime with a stop, one of the two
 * tones it can bear. Case and place of the tone do not matter. A meter of encodings and scans, not a
 * spelling checker.
 *
 * @example
 * isSyllable('Nghị'); // true, but not 'chÝnh' or 'bổt'
 */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(decomposed)?.[0];
  const bare = decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  const match = SYLLABLE.exec(bare);
  if (!match) return false;
  return match[1] === undefined || tone === '\u0301' || tone === '\u0323';
}
