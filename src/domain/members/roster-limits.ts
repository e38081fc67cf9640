/** The district's largest federation has 12,299 members; a file may hold more, in one import. */
export const ROSTER_FILE_ROWS = 20_000
/** 20,000 rows of eight columns are about 1 MB; pictures and styles may take the rest. */
export const ROSTER_FILE_BYTES = 5_000_000
/** Rows of one step: below a second of work, far from the function's 20 s, and a progress bar that moves. */
export const PIECE_ROWS = 500
/** Where the app uploads a roster file: nothing else in the storage is read as one. */
export const ROSTER_IMPORT_FOLDER = 'roster-imports'
