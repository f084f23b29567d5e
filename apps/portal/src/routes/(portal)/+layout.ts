/** Public pages ship no script: they work without, and weigh less. */
export const csr = false;
