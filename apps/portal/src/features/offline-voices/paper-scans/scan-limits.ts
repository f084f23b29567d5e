export const MOST_FILES = 10;
export const MOST_PAGES = 150;
export const SCAN_ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png'] as const;
