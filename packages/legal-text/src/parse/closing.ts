import type { Closing } from '../model/node.ts';
import { type Line, linesOfTable } from './line.ts';
import { isCapitals } from './marker.ts';

// TM. ỦY BAN NHÂN DÂN        KT. BỘ TRƯỞNG        TUQ. CHỦ TỊCH
// ^^^                        ^^^                  ^^^^
const ON_BEHALF = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T)(?:\s?[./]\s?|\s)(?=\p{Lu}{2})/u;

// CHỦ TỊCH QUỐC HỘI        Bộ trưởng        XÁC THỰC VĂN BẢN HỢP NHẤT
const OFFICE =
  /^(?:phó\s+)?(?:chủ tịch|chủ nhiệm|thủ tướng|bộ trưởng|thứ trưởng|chánh án|viện trưởng|chánh văn phòng|tổng thanh tra|tổng kiểm toán|thống đốc|giám đốc|tổng giám đốc|cục trưởng|tổng cục trưởng|vụ trưởng|chi cục trưởng|trưởng ban|trưởng phòng|hiệu trưởng|bí thư|tổng bí thư|xác thực văn bản hợp nhất)(?![\p{L}])/iu;

// Nơi nhận:        Luật này được Quốc hội … thông qua ngày … .
const RECIPIENTS = /^["*_]*nơi nhận\s*[:.]?/i;
const ADOPTED =
  /^(?:luật|bộ luật|pháp lệnh|nghị quyết|hiến pháp)(?: này)? (?:này )?(?:đã )?(?:được |do ).*thông qua/i;

/**
 * Whether the closing of a document may begin with this line: words of adoption, "Nơi nhận", a
 * signature line in capitals, or a table that holds them. Office names in small letters count only
 * as a short line of their own.
 *
 * @example
 * startsClosing({ text: 'TM. ỦY BAN NHÂN DÂN', blockIndex: 40 }); // true
 */
export function startsClosing(line: Line): boolean {
  if (line.forced) return line.forced === 'closing';
  if (line.rows) return linesOfTable(line.rows).some((text) => RECIPIENTS.test(text) || isSignature(text));
  return RECIPIENTS.test(line.text) || ADOPTED.test(line.text) || isSignature(line.text);
}

function isSignature(text: string): boolean {
  if (ON_BEHALF.test(text)) return isCapitals(text);
  return (
    OFFICE.test(text) && (isCapitals(text) || text.length <= 40) && !/[.;:,]$/.test(text) && text.length <= 80
  );
}

/**
 * The closing made of these lines: every line kept, recipients and signature picked out.
 *
 * @example
 * readClosing(['Nơi nhận:', '- Như Điều 3;', 'CHỦ TỊCH']).recipients; // ['- Như Điều 3;']
 */
export function readClosing(lines: readonly string[]): Closing {
  const recipients: string[] = [];
  const signature: string[] = [];
  let state: 'none' | 'recipients' | 'signature' = 'none';
  for (const line of lines) {
    if (RECIPIENTS.test(line)) state = 'recipients';
    else if (isSignature(line)) state = 'signature';
    else if (state === 'signature' && /^[-–+]\s/.test(line)) state = 'recipients';
    if (state === 'signature') signature.push(line);
    else if (state === 'recipients' && !RECIPIENTS.test(line)) recipients.push(line);
  }
  return { lines, recipients, signature };
}
