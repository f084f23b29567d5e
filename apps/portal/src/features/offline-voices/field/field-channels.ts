/** How a voice reaches an officer who stands among people: said aloud first. */
export const FIELD_CHANNELS = ['meeting', 'phone', 'paperForm', 'letter'] as const;
