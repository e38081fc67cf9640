import { FAULTS, SCENES } from '../../../test/model/money-scenes'
import { explore } from '../../../test/model/snapshot-explorer'

test.each(Object.entries(SCENES))(
  '%s: no reachable state breaks budget, ledger or payments',
  (_, { docs, programs, breachOf }) => {
    const { breach, states } = explore(docs, programs, breachOf)
    expect(breach).toBeNull()
    expect(states).toBeGreaterThan(1000)
  },
)

test.each(Object.entries(FAULTS))('%s is found', (_, { scene, breach }) => {
  const found = explore(scene.docs, scene.programs, scene.breachOf)
  expect(found.breach?.what).toBe(breach)
  expect(found.breach?.path.length).toBeGreaterThan(2)
})
