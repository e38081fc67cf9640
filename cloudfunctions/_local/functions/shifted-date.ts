/**
 * Replaces this thread's `Date` by one that runs `offsetMs()` ahead of the machine.
 * A proxy, so that dates made by Node itself and by the function stay `instanceof` the same Date.
 */
export const installShiftedDate = (offsetMs: () => number) => {
  const RealDate = Date
  const now = () => RealDate.now() + offsetMs()
  const ShiftedDate: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget): Date =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === ShiftedDate ? target : newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ShiftedDate, configurable: true, writable: true })
  globalThis.Date = ShiftedDate
}
