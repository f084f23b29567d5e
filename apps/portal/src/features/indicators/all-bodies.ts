/** In the address of a figure: all bodies of a dashboard together. */
export const ALL_BODIES = 'moi-co-quan';
