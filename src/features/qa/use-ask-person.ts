import { open } from '../../platform/navigation'

/** The way to the question form, which finds what was typed by `useQuestion`. */
export const useAskPerson = (): (() => void) => () => open('features/qa/pages/form/index', {})
