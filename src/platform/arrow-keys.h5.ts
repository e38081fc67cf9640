/** Up and down move through a list, unless a field or an open sheet has the keys; answers how to stop. */
export const listenArrows = (move: (by: 1 | -1) => void): (() => void) => {
  const pressed = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const target = event.target
    if (by === null || (target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]')))
      return
    event.preventDefault()
    move(by)
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}
