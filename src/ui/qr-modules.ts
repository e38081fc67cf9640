import { encode } from 'uqr'

/** Border of light modules around the code; ISO/IEC 18004 asks for 4, phones read 2 on a white card. */
export const QUIET_MODULES = 2

/** The dark modules of `text` at level M, rows of booleans with their border. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: QUIET_MODULES }).data
