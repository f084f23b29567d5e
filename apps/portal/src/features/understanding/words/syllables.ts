const ONSETS = ' b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';
// Without marks: what "hoàn toàn" and "hoan toan" have in common.
const RIMES =
  'a ai ao au ay ac ach am an ang anh ap at e eo eu ec ech em en eng enh ep et i ia iu ieu ich ic im in inh ip it iec iem ien ieng iep iet ' +
  'o oa oai oao oay oe oeo oi oc oac oach oam oan oang oanh oat oac oap oen oet om on ong oong op ot u ua uu ue ui uoi uo uou uy uya uyu uay uau uc ' +
  'uan uang uat um un ung uoc uom uon uong uop uot up ut uyen uyet uyt uynh uych uenh uech uyn y yeu yem yen yet ym yt';

// "iê" without an onset is written "yê": "ien" alone is a slip, "yen" is a word.
const NEEDS_ONSET = /^i(?:eu|ec|em|en|eng|ep|et)$/;

/** Every way a Vietnamese syllable can be written without marks; some are no words, none is a slip that shows. */
const SYLLABLES: ReadonlySet<string> = new Set(
  ONSETS.split(' ').flatMap((onset) =>
    RIMES.split(' ')
      .filter(
        (rime) =>
          (onset !== '' || !NEEDS_ONSET.test(rime)) && (rime !== 'y' || /^(?:[hklmstv]|qu|)$/.test(onset)),
      )
      .map((rime) => onset + rime),
  ),
);

/** Whether these letters without marks can be a syllable: "duoc", not "iam" or "thm". */
export function isBareSyllable(letters: string): boolean {
  return SYLLABLES.has(letters);
}
