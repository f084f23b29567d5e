// Cuts the four font files of the interface out of the whole faces. Run by hand when a face or the character set changes:
//   node apps/portal/scripts/make-fonts.ts
// Whole faces come from @expo-google-fonts (one TTF per weight); @fontsource splits every face in three files, which would
// mean up to twelve requests instead of four.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { fontCharacters } from './font-characters.ts';

const require = createRequire(import.meta.url);
const target = join(import.meta.dirname, '../static/fonts');

const faces = [
  ['noto-serif', '400Regular/NotoSerif_400Regular.ttf', 'noto-serif-400.woff2'],
  ['noto-serif', '700Bold/NotoSerif_700Bold.ttf', 'noto-serif-700.woff2'],
  ['be-vietnam-pro', '400Regular/BeVietnamPro_400Regular.ttf', 'be-vietnam-pro-400.woff2'],
  ['be-vietnam-pro', '600SemiBold/BeVietnamPro_600SemiBold.ttf', 'be-vietnam-pro-600.woff2'],
] as const;

mkdirSync(target, { recursive: true });
let total = 0;
for (const [family, source, file] of faces) {
  const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
  const options = {
    targetFormat: 'woff2',
    // Tabular figures for tables; the rest is what correct Vietnamese needs. Small capitals, fractions and the like
    // would bring 25 KB of glyphs that no page uses.
    keepFeatures: ['ccmp', 'kern', 'liga', 'lnum', 'locl', 'mark', 'mkmk', 'tnum'],
  } as const;
  const bytes = await subsetFont(readFileSync(join(folder, source)), fontCharacters, options);
  writeFileSync(join(target, file), bytes);
  copyFileSync(join(folder, 'LICENSE_FONT'), join(target, `OFL-${family}.txt`));
  total += bytes.length;
  console.log(`${file}  ${bytes.length} bytes`);
}
console.log(`total  ${total} bytes`);

// The same letters once more in the only form that the drawing library reads, for the pictures of link previews.
const [family, source] = faces[1];
const whole = join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), source);
const card = await subsetFont(readFileSync(whole), fontCharacters, { targetFormat: 'truetype' });
writeFileSync(join(import.meta.dirname, '../src/features/open-data/card/noto-serif-700.ttf'), card);
console.log(`card  ${card.length} bytes`);
