/** The 11 digits of a typed mainland mobile number, null where it is none; blanks, dashes and +86 are forgiven as the contract does. */
export const typedPhone = (typed: string): string | null => {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null
}
