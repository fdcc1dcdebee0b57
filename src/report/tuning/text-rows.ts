/** Of a long table a terminal shows the first rows, */
export const firstRows = { textRows: 15 };

/** and of one that goes into detail none. */
export const noRows = { textRows: 0 };
