import type { Target } from '../instruction.ts';
import type { Demand, DemandFailure } from './demand.ts';
import { findDocument } from './document.ts';
import { type Masked, phrasesIn, QUOTATION } from './masked.ts';
import { readTargets } from './targets.ts';
import type { VerbPhrase } from './verbs.ts';

const WORD = '(?:các |một số |những )?(?:cụm từ ngữ|cụm từ|từ ngữ|từ|chữ|dãy số|số|nội dung)?\\s?';

// cụm từ “A” tại Điều 4 bằng cụm từ “B” tại khoản 2 Điều 16
// ^^^^^^^^^^ ^^^^^^^^^^ ^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^
const BY = new RegExp(`^(.*?)\\s?(?:bằng|thành|sang)\\s(?:${WORD})(${QUOTATION})(.*)$`, 'iu');
// cụm từ “A” vào sau cụm từ “B” tại Điều 4
const BESIDE = new RegExp(
  `^(.*?)\\s(?:vào\\s)?(?:ngay\\s)?(sau|trước)\\s(?:${WORD})(${QUOTATION})(.*)$`,
  'iu',
);
const PIECE = new RegExp(`(?:${WORD})(${QUOTATION})([^\\uE000-\\uF8FF]*)`, 'giu');
const PLACE =
  /^[\s,;]*(?:và\s)?(?:(?:đã\s)?(?:được\s)?(?:quy định|nêu|ghi|sử dụng)\s)?(?:tại|ở|trong|của|vào)\s(?:cả\s)?(?:nội dung\s)?/iu;

/**
 * Reads "thay cụm từ “A” bằng cụm từ “B” tại …", "bỏ cụm từ …", "bổ sung cụm từ … vào sau cụm từ …":
 * one demand per phrase. Several pairs in one sentence share the last place.
 *
 * @example
 * readPhraseDemands(masked, { verb: 'drop', object: 'cụm từ \uE000 tại Điều 210' });
 */
export function readPhraseDemands(masked: Masked, phrase: VerbPhrase): (Demand | DemandFailure)[] {
  const { verb, object } = phrase;
  if (verb === 'replace' || verb === 'amend' || verb === 'rename') return readReplacements(masked, object);
  if (verb === 'add') return readAdditions(masked, object);
  if (verb === 'drop' || verb === 'repeal') return piecesOf(masked, object, []);
  return [{ kind: 'failure', reason: 'noTarget' }];
}

function readReplacements(masked: Masked, object: string): (Demand | DemandFailure)[] {
  const match = BY.exec(object);
  if (!match) return [{ kind: 'failure', reason: 'noContent' }];
  const [by = ''] = phrasesIn(masked, match[2]!);
  const more = new RegExp(
    `^(.*?)[,;]?\\s(?:và\\s)?(?:thay thế\\s|thay\\s)?((?:cụm từ|từ)\\s${QUOTATION}.*)$`,
    'iu',
  ).exec(match[3]!);
  const further = more && BY.test(more[2]!) ? readReplacements(masked, more[2]!) : [];
  const place = readPlace(further.length > 0 ? more![1]! : match[3]!);
  if (place.kind === 'failure') return [place];
  return [...piecesOf(masked, match[1]!, place.targets, by), ...further];
}

function readAdditions(masked: Masked, object: string): (Demand | DemandFailure)[] {
  const match = BESIDE.exec(object);
  if (!match) return [{ kind: 'failure', reason: 'noPlace' }];
  const [phrase = ''] = phrasesIn(masked, match[1]!);
  const [neighbour = ''] = phrasesIn(masked, match[3]!);
  const place = readPlace(match[4]!);
  const early = readPlace(match[1]!.replace(new RegExp(`^.*${QUOTATION}`, 'u'), ''));
  if (place.kind === 'failure') return [place];
  const targets = place.targets.length > 0 || early.kind === 'failure' ? place.targets : early.targets;
  const where = /^sau$/i.test(match[2]!) ? 'after' : 'before';
  return [{ kind: 'phrase', phrase, beside: { where, phrase: neighbour }, targets }];
}

/** Each phrase with its own places, or with the shared ones. */
function piecesOf(
  masked: Masked,
  text: string,
  shared: readonly Target[],
  by?: string,
): (Demand | DemandFailure)[] {
  const demands: (Demand | DemandFailure)[] = [];
  const pieces = [...text.matchAll(PIECE)];
  let places = shared;
  for (const piece of pieces.reverse()) {
    const place = readPlace(piece[2]!);
    if (place.kind === 'failure') demands.unshift(place);
    else {
      if (place.targets.length > 0) places = [...place.targets, ...shared];
      const [phrase = ''] = phrasesIn(masked, piece[1]!);
      demands.unshift({ kind: 'phrase', phrase, targets: places, ...(by === undefined ? {} : { by }) });
    }
  }
  return demands.length > 0 ? demands : [{ kind: 'failure', reason: 'noTarget' }];
}

/** The places of a phrase; none means where the context says, in the end the whole document. */
function readPlace(text: string): { kind: 'place'; targets: readonly Target[] } | DemandFailure {
  const document = findDocument(text);
  const inside = (document ? text.slice(0, document.at) : text).trim();
  const address = inside.replace(PLACE, '').replace(LISTED, '');
  const { targets, rest } = readTargets(address);
  const leftover = rest
    .replace(/\s?(?:,|;|và)?\s(?:và\s)?(?:các\s)?(?:cụm từ|từ)$/iu, '')
    .replace(/^(?:và|,|;)$/u, '')
    .replace(/(?:của|tại|trong|thuộc)$/iu, '')
    .trim();
  if (targets.length > 0 && !ENDS.test(leftover))
    return { kind: 'failure', reason: 'unreadRest', rest: leftover };
  // No address means the whole document; words that we could not read do not.
  if (targets.length === 0 && !EVERYWHERE.test(address))
    return { kind: 'failure', reason: 'noTarget', ...(address === '' ? {} : { rest: address }) };
  return { kind: 'place', targets };
}

// tại các điều, khoản, điểm: khoản 1 Điều 5        tại tên và khoản 1 Điều 5
//     ^^^^^^^^^^^^^^^^^^^^^^
const LISTED =
  /^(?:(?:tên|quy định)\s(?=và\s)|(?:các|một số)\s(?:(?:chương|mục|điều|khoản|điểm|phụ lục|quy định|nội dung)(?:,\s|\svà\s)?)+(?:\s?sau(?:\sđây)?)?\s?:\s)/iu;
const EVERYWHERE =
  /^[\s.;:,]*(?:(?:tại|trong|ở|của)?\s?(?:toàn bộ|toàn văn|cả)?\s?(?:các\s)?(?:văn bản|nội dung|quy định|Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Quy định|Quy chế|Điều lệ)?(?:\s(?:này|nêu trên))?|tại|trong|ở|của|và|(?:và\s)?(?:các\s)?(?:cụm từ|từ))[\s.;:,]*$/iu;
const ENDS = /^[\s.;:,]*(?:$|và$|(?:ban hành\s)?kèm theo|như sau|cụ thể|\()/iu;
