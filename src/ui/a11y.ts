export type A11yRole =
  | 'button'
  | 'link'
  | 'checkbox'
  | 'radio'
  | 'switch'
  | 'tab'
  | 'img'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'heading'
  | 'textbox'

const FOCUSABLE: readonly A11yRole[] = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab']

/** Role and spoken label for both targets: WeChat reads `aria-role`, browsers read `role` and the tab order. */
export const a11y = (role: A11yRole, label?: string) => ({
  'aria-role': role,
  role,
  ...(label !== undefined && { 'aria-label': label }),
  ...(FOCUSABLE.includes(role) && { tabIndex: 0 }),
})
