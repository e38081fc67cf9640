// A command that ran beside others, once it has ended.

/** Answers a child's exit status and all that it printed to its pipes. */
export const ended = child =>
  new Promise((resolve, reject) => {
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', text => {
        said[name] += text
      })
    }
    child.once('error', reject)
    child.once('close', status => resolve({ status, ...said }))
  })
