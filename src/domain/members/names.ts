/** Blanks, seen or unseen, and the dots that stand between the parts of a name, in all their typings. */
const IGNORED = /[\s\u200b-\u200d.·•‧∙⋅・]/g

/** What makes two typings of a name equal: compatibility forms folded, blanks and middle dots removed, Latin in lower case. */
export const nameKey = (name: string): string => name.normalize('NFKC').replace(IGNORED, '').toLowerCase()

/** Each two neighbouring characters of a name's key, once: what hand search looks up. Empty for a single character. */
export const nameGrams = (name: string): readonly string[] => {
  const characters = Array.from(nameKey(name))
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`))]
}

/** An employee number as it is compared: compatibility forms folded, without blanks, in capitals. */
export const employeeNoKey = (employeeNo: string): string =>
  employeeNo.normalize('NFKC').replace(/\s/g, '').toUpperCase()
