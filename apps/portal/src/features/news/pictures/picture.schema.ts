import * as v from 'valibot';

const line = (max: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.maxLength(max),
  );
const words = {
  version: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  alt: v.pipe(line(300), v.minLength(1)),
  altEn: line(300),
  caption: line(300),
};
export const addPictureSchema = v.object(words);
export const describePictureSchema = v.object({ ...words, picture: v.pipe(v.string(), v.uuid()) });
export const removePictureSchema = v.object({
  version: words.version,
  picture: v.pipe(v.string(), v.uuid()),
});
