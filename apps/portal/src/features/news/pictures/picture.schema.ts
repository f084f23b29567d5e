import * as v from 'valibot';
import { lineField } from '#features/submissions/written-fields.ts';

const words = {
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  alt: v.pipe(lineField(300), v.minLength(1)),
  altEn: lineField(300),
  caption: lineField(300),
};
export const addPictureSchema = v.object(words);
export const describePictureSchema = v.object({ ...words, picture: v.pipe(v.string(), v.uuid()) });
export const removePictureSchema = v.object({
  version: words.version,
  picture: v.pipe(v.string(), v.uuid()),
});
