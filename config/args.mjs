// Command-line words of our commands: `--name value` and bare `--name`.
import { readFileSync } from 'node:fs'

/** Reads the given names; a name in `flags` takes no value. Words it does not know end the command with its usage. */
export const readArgs = (words, { values = [], flags = [], rest = false, usage }) => {
  const found = { rest: [] }
  for (let i = 0; i < words.length; i++) {
    const name = words[i].replace(/^--/, '')
    if (words[i].startsWith('--') && flags.includes(name)) found[name] = true
    else if (words[i].startsWith('--') && values.includes(name) && words[i + 1] !== undefined) found[name] = words[++i]
    else if (rest && !words[i].startsWith('--')) found.rest.push(words[i])
    else stop(`unknown or incomplete option ${words[i]}\nusage: ${usage}`)
  }
  return found
}

/** Ends the command with one plain line and 2: what the person typed is no crash. */
export const stop = message => {
  console.error(message)
  process.exit(2)
}

/** A JSON file that was named on the command line. */
export const readJson = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return stop(error.code === 'ENOENT' ? `there is no file ${file}` : `${file} is no readable JSON file`)
  }
}
