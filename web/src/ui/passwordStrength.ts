// How hard a password is to guess, as far as its looks tell.

export type Strength = 'short' | 'weak' | 'good' | 'strong'

const LEAST = 8
const runs = 'abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm'

/** Nothing typed gives nothing. Counts characters, not bytes: one Devanagari letter is one. */
export function passwordStrength(typed: string): Strength | undefined {
  const characters = [...typed]
  if (characters.length === 0) return undefined
  if (characters.length < LEAST) return 'short'
  const different = new Set(characters).size
  if (different < 5 || /^\d+$/.test(typed) || isRun(typed)) return 'weak'
  if (characters.length >= 16 || (characters.length >= 12 && kindsOf(typed) >= 3)) return 'strong'
  return characters.length >= 10 || kindsOf(typed) >= 3 ? 'good' : 'weak'
}

function kindsOf(typed: string): number {
  return [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{M}\p{Nd}]/u].filter((kind) => kind.test(typed))
    .length
}

function isRun(typed: string): boolean {
  const lower = typed.toLowerCase().replace(/\d+$/, '')
  return lower.length >= 4 && runs.includes(lower)
}
