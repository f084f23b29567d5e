import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** Two opinions as they stood on the page, and which button was pressed. */
export const sayLikenessSchema = v.object({
  one: id,
  two: id,
  isSame: v.pipe(
    v.picklist(['1', '0']),
    v.transform((value) => value === '1'),
  ),
});

export const takeBackSchema = v.object({ id });
