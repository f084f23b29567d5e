const CAPITALS =
  /^[\s*#_>|]{0,8}(NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUI CHẾ|QUY TRÌNH|NỘI QUY|ĐIỀU LỆ|KẾ HOẠCH|CÔNG VĂN|BÁO CÁO|TỜ TRÌNH|THÔNG BÁO|HƯỚNG DẪN|KẾT LUẬN|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHUẨN|LUẬT|BỘ LUẬT|PHÁP LỆNH|NGHỊ ĐỊNH|THÔNG TƯ)(?!\p{L})|^[\s*#_>|]{0,8}(QUY ĐỊNH|QUI ĐỊNH)[\s*_]*$/gmu;
const FIRST_WORDS =
  /^[\s*#_>|]{0,8}(Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Qui định|Kế hoạch|Công văn|Luật|Pháp lệnh|Nghị định|Thông tư)(?!\p{L}|\s{1,3}này)/u;

/**
 * The types that the text says it is of, in small letters: by a heading in capitals anywhere (a
 * decision may carry a regulation), or by its first words. Empty for a fragment without a heading.
 *
 * @example
 * ownTypes('QUYẾT ĐỊNH\n…\nQUY ĐỊNH\n…'); // Set { 'quyết định', 'quy định' }
 */
export function ownTypes(text: string): ReadonlySet<string> {
  const types = new Set<string>();
  for (const match of text.matchAll(CAPITALS)) types.add((match[1] ?? match[2])!.toLowerCase());
  const first = FIRST_WORDS.exec(text)?.[1];
  if (first) types.add(first.toLowerCase());
  return types;
}
