// Command-line words of our commands: `--name value` and bare `--name`.
/** Reads the given names; a name in `flags` takes no value. Refuses words it does not know. */
export const readArgs = (words, { values = [], flags = [], rest = false }) => {
  const found = { rest: [] }
  for (let i = 0; i < words.length; i++) {
    const name = words[i].replace(/^--/, '')
    if (words[i].startsWith('--') && flags.includes(name)) found[name] = true
    else if (words[i].startsWith('--') && values.includes(name) && words[i + 1] !== undefined) found[name] = words[++i]
    else if (rest && !words[i].startsWith('--')) found.rest.push(words[i])
    else throw new Error(`unknown or incomplete option ${words[i]}`)
  }
  return found
}
