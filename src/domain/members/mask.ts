/** 王晓明 → 王*明, 王明 → 王*, 王 → *: first and last character from three on, the first of two, none of one. */
export const maskName = (name: string): string => {
  const characters = Array.from(name.replace(/\s/g, ''))
  const [first = ''] = characters
  if (characters.length < 2) return '*'
  if (characters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(characters.length - 2)}${characters[characters.length - 1] ?? ''}`
}

/** 13812341234 → 138****1234; takes 11 digits. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** 330106199001011234 → 330106********1234: the area and the tail, never the day of birth; takes 15 or 18 characters. */
export const maskIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 6)}${'*'.repeat(Math.max(0, idNumber.length - 10))}${idNumber.slice(-4)}`

/** 6222 0212 3456 7890 123 → **** 0123: the last four digits; the stars say nothing about the length. */
export const maskCard = (card: string): string => `**** ${card.replace(/\D/g, '').slice(-4)}`

/** Keeps the last two characters of three or more; the stars say nothing about the length. */
export const maskEmployeeNo = (employeeNo: string): string => {
  const characters = Array.from(employeeNo)
  return characters.length > 2 ? `***${characters.slice(-2).join('')}` : '***'
}
