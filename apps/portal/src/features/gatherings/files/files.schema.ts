import * as v from 'valibot';
import { lineField } from '#features/submissions/written-fields.ts';
import { MATERIAL_AUDIENCES, MATERIAL_SINCE } from './material.ts';
import { PHOTO_PEOPLE } from './photo.ts';

const id = v.pipe(v.string(), v.uuid());
const material = {
  title: v.pipe(lineField(300), v.minLength(1)),
  audience: v.picklist(MATERIAL_AUDIENCES),
  since: v.picklist(MATERIAL_SINCE),
};
export const addMaterialSchema = v.object(material);
export type MaterialWords = v.InferOutput<typeof addMaterialSchema>;
export const editMaterialSchema = v.object({ ...material, id });
export const removeFileSchema = v.object({ id });

const photo = {
  alt: v.pipe(lineField(300), v.minLength(1)),
  altEn: lineField(300),
  caption: lineField(300),
  people: v.picklist(PHOTO_PEOPLE),
};
export const addPhotoSchema = v.object(photo);
export type PhotoWords = v.InferOutput<typeof addPhotoSchema>;
export const editPhotoSchema = v.object({ ...photo, id });
