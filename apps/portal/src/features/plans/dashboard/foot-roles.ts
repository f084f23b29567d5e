/** Roles of the parts of a foot, spelled out as `DataTable` spells out those of its other parts, and why. */
export const FOOT = {
  row: { role: 'row' },
  head: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
