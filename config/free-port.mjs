import { createServer } from 'node:net'

/** `wanted` where it is free on this machine, else any free port. */
export const freePort = wanted =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', () => {
      const other = createServer()
      other.once('error', reject)
      other.listen(0, '127.0.0.1', () => {
        const { port } = other.address()
        other.close(() => resolve(port))
      })
    })
    server.listen(wanted, '127.0.0.1', () => server.close(() => resolve(wanted)))
  })
