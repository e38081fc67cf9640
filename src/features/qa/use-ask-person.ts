/** The way to the question form, which finds the question by `useQuestion`; null while this build has none. */
export const useAskPerson = (): (() => void) | null => null
