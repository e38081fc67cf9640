/** Phones have no keys to wire. */
export const wireKeyboard = (): void => undefined
