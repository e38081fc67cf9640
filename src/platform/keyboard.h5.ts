const PRESSABLE = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'row'])

/** On a desktop, Enter and Space press whatever has a role and the focus, as a native button would. */
export const wireKeyboard = (): void => {
  document.addEventListener('keydown', event => {
    const target = event.target
    if (!(target instanceof HTMLElement) || (event.key !== 'Enter' && event.key !== ' ')) return
    if (!PRESSABLE.has(target.getAttribute('role') ?? '') || target.tabIndex < 0) return
    event.preventDefault()
    target.click()
  })
}
