/** Whether a door admits now: before its hours, within them, or after. Same bounds as the decision at the door. */
export const doorPhase = (
  door: { readonly doorOpensAtMs: number; readonly doorClosesAtMs: number },
  nowMs: number,
): 'before' | 'open' | 'after' => {
  if (nowMs < door.doorOpensAtMs) return 'before'
  return nowMs < door.doorClosesAtMs ? 'open' : 'after'
}
