// Where in a name the typed letters stand, to mark them.
/** The name in three pieces; the middle one is what was typed, at the beginning of a word where there is one. */
export function splitAtMatch(name: string, typed: string): [before: string, match: string, after: string] {
  const word = typed.trim().split(/\s+/)[0] ?? ''
  const [plainName, plainWord] = [name.toLocaleLowerCase(), word.toLocaleLowerCase()]
  const atWord = ` ${plainName}`.indexOf(` ${plainWord}`)
  const at = atWord === -1 ? plainName.indexOf(plainWord) : atWord
  if (!word || at === -1 || plainName.length !== name.length) return [name, '', '']
  return [name.slice(0, at), name.slice(at, at + word.length), name.slice(at + word.length)]
}
