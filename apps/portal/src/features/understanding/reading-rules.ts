/**
 * The number of the rules by which opinions are read. It goes up by one with every change of what is stored of an opinion or of what
 * is the same: of frames, words, cores, bands, `sameness`, units and flags. The next reading of each round then begins anew.
 */
export const READING_RULES = 6;
