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

const FOCUSABLE: readonly A11yRole[] = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab']

/**
 * Role and spoken label for both targets. A label of several parts says in one breath what stands inside: WeChat reads
 * only the label of a pressed group, while browsers read the parts themselves and get no second name for them.
 */
export const a11y = (role: A11yRole, label?: string | readonly string[]): Record<string, string | number> => {
  if (process.env.TARO_ENV !== 'h5')
    return {
      'aria-role': role,
      ...(label !== undefined && { 'aria-label': typeof label === 'string' ? label : label.join('，') }),
    }
  return {
    role,
    ...(typeof label === 'string' && { 'aria-label': label }),
    ...(role === 'heading' && { 'aria-level': 2 }),
    ...(FOCUSABLE.includes(role) && { tabIndex: 0 }),
  }
}

/** The spoken name of a text control; in a browser the native control inside carries it. */
export const textControl = (label: string): Record<string, unknown> =>
  process.env.TARO_ENV === 'h5'
    ? { nativeProps: { 'aria-label': label } }
    : { 'aria-role': 'textbox', 'aria-label': label }

/** A region that browsers' screen readers jump to; WeChat knows none. */
export const landmark = (
  role: 'banner' | 'main' | 'region' | 'group' | 'radiogroup' | 'tablist',
  label?: string,
): Record<string, string> =>
  process.env.TARO_ENV === 'h5' ? { role, ...(label !== undefined && { 'aria-label': label }) } : {}
