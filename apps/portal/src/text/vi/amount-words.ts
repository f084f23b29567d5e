const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digit = (n: number): string => DIGITS[n] ?? '';

/** 1500000 → "Một triệu năm trăm nghìn đồng", as vouchers spell it out. */
export function amountInWords(dong: number): string {
  const words = `${dong < 0 ? 'âm ' : ''}${countWords(Math.abs(dong))} đồng`;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

function countWords(n: number): string {
  if (n === 0) return digit(0);
  // "tỷ" repeats: a thousand of them is "một nghìn tỷ".
  const billions = Math.floor(n / 1e9);
  const rest = n % 1e9;
  const parts = billions > 0 ? [`${countWords(billions)} tỷ`] : [];
  const units = ['', 'nghìn', 'triệu'];
  for (const place of [2, 1, 0]) {
    const group = Math.floor(rest / 1000 ** place) % 1000;
    if (group === 0) continue;
    parts.push(`${threeDigits(group, parts.length > 0)} ${units[place]}`.trim());
  }
  return parts.join(' ');
}

/** 105 → "một trăm linh năm"; inside a longer number 5 is "không trăm linh năm". */
function threeDigits(n: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const hasHundreds = hundreds > 0 || inside;
  const words = hasHundreds ? [`${digit(hundreds)} trăm`] : [];
  if (tens === 0) {
    if (ones > 0) words.push(hasHundreds ? `linh ${digit(ones)}` : digit(ones));
    return words.join(' ');
  }
  words.push(tens === 1 ? 'mười' : `${digit(tens)} mươi`);
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 5) words.push('lăm');
  else if (ones > 0) words.push(digit(ones));
  return words.join(' ');
}
