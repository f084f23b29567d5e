import sharp from 'sharp';

/** What happens to a page on its way through a scanner. */
export interface ScanLook {
  /** Degrees by which the sheet lay askew. */
  readonly askew?: number;
  /** 0 to 1: specks on white and holes in black. */
  readonly noise?: number;
  /** Standard deviation of the blur in millimetres. */
  readonly blur?: number;
  readonly jpegQuality?: number;
  readonly stamp?: StampOnPage;
  /** Points an inch of an A4 sheet. */
  readonly dpi?: number;
}

export interface StampOnPage {
  readonly words: string;
  readonly ink: string;
  readonly turned: number;
  /** Height of the letters in millimetres; the rules of stamps have 5 to 7. */
  readonly letters: number;
  readonly opacity: number;
  /** Where its middle stands, as parts of the width and height of the sheet. */
  readonly at: readonly [number, number];
}

const FONT = 'font-family="Tinos, Liberation Serif, Noto Serif, serif"';
const MILLIMETRES = 25.4;

/** An A4 sheet with these lines, as a scanner gives it: JPEG, grey by nature, coloured where the stamp is. */
export async function scannedPage(lines: readonly string[], look: ScanLook = {}): Promise<Uint8Array> {
  const { askew = 0, noise = 0, blur = 0, jpegQuality = 80, dpi = 150, stamp } = look;
  const mm = dpi / MILLIMETRES;
  const [width, height] = [Math.round(210 * mm), Math.round(297 * mm)];
  const rows = lines.map((line, at) => {
    const y = (28 + at * 7.2) * mm;
    return `<text x="${28 * mm}" y="${y}" font-size="${4.7 * mm}" ${FONT}>${escaped(line)}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fdfdfb"/>
    <g transform="rotate(${askew} ${width / 2} ${height / 2})">${rows.join('')}${stamp ? drawn(stamp, width, height, mm) : ''}</g></svg>`;
  const sheet = sharp(Buffer.from(svg)).removeAlpha();
  // Less than 0.3 points is no blur.
  const blurred = blur * mm > 0.3 ? sheet.blur(blur * mm) : sheet;
  const { data, info } = await blurred.raw().toBuffer({ resolveWithObject: true });
  if (noise > 0) addNoise(data, noise, info.channels);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return await sharp(data, { raw }).jpeg({ quality: jpegQuality }).toBuffer();
}

function drawn(stamp: StampOnPage, width: number, height: number, mm: number): string {
  const [x, y] = [stamp.at[0] * width, stamp.at[1] * height];
  const size = (stamp.letters / 0.7) * mm;
  const box = { width: size * (0.72 * stamp.words.length + 1), height: size * 1.9 };
  return `<g transform="rotate(${stamp.turned} ${x} ${y})" opacity="${stamp.opacity}">
    <rect x="${x - box.width / 2}" y="${y - box.height / 2}" width="${box.width}" height="${box.height}" fill="none" stroke="${stamp.ink}" stroke-width="${0.6 * mm}"/>
    <text x="${x}" y="${y + size * 0.36}" text-anchor="middle" font-size="${size}" font-weight="bold" fill="${stamp.ink}" ${FONT}>${stamp.words}</text></g>`;
}

/** Specks that come out the same each time. */
export function addNoise(data: Buffer, noise: number, channels: number): void {
  const draw = drawing(data.length);
  for (let at = 0; at < data.length; at += channels) {
    const chance = draw();
    if (chance < noise * 0.02) data.fill(chance < noise * 0.01 ? 40 : 250, at, at + channels);
    else {
      const shift = (draw() - 0.5) * 60 * noise;
      for (let c = 0; c < channels; c++) data[at + c] = Math.max(0, Math.min(255, data[at + c]! + shift));
    }
  }
}

/** Numbers from 0 to 1 that follow from their seed (mulberry32): the same sample in every run. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
