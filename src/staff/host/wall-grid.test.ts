import { wallGrid } from './wall-grid'

test.each([
  [[], 1, 1, 2],
  [[2], 2, 1, 3],
  [[2, 2, 2, 2, 2], 3, 2, 3],
  [Array.from({ length: 15 }, () => 2), 5, 3, 3],
  [Array.from({ length: 10 }, () => 6), 4, 3, 7],
])('%j people at their tables', (people, columns, rows, lines) => {
  expect(wallGrid(people)).toEqual({ columns, rows, lines })
})
