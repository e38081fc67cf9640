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

/** Keeps the last two characters of three or more; the stars say nothing about the length. */
export const maskEmployeeNo = (employeeNo: string): string => {
  const characters = Array.from(employeeNo)
  return characters.length > 2 ? `***${characters.slice(-2).join('')}` : '***'
}
