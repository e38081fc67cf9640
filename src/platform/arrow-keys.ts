/** Mini-programs are told of no arrow keys, on a PC neither. */
export const listenArrows =
  (_move: (by: 1 | -1) => void): (() => void) =>
  () =>
    undefined
