import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../src/text/vi/', import.meta.url));
const MARKED = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsOf);
}

const modules = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => import(`../../src/text/vi/${name}`) as Promise<Record<string, unknown>>);

/** Words with which documents themselves begin and end. */
const OF_DOCUMENTS = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'TM. ỦY BAN NHÂN DÂN',
];

/** Every fixed text with Vietnamese marks that the product itself says, whoever reads it. */
export const vietnameseSentences: ReadonlySet<string> = new Set(
  (await Promise.all(modules))
    .flatMap(stringsOf)
    .filter((words) => MARKED.test(words.replaceAll('Dân Bàn', '')) && !OF_DOCUMENTS.includes(words)),
);
