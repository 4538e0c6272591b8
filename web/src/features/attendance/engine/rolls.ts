// Roll numbers: the short form on a tile, and reading the ones that were typed ("7 23 38", "4-6", "०७").

/** What the rolls of a batch differ in: without the letters they share and without zeros in front, where still unique. */
export function shortRolls(rolls: readonly string[]): string[] {
  const shared = sharedStart(rolls)
  const short = rolls.map((roll) => roll.slice(shared).replace(/^0+(?=\d)/, ''))
  return new Set(short).size === rolls.length ? short : [...rolls]
}

/** How many characters all rolls begin with; digits that belong to one number stay together. */
function sharedStart(rolls: readonly string[]): number {
  const [first = '', ...others] = rolls
  if (others.length === 0) return first.search(/\d*$/)
  let shared = 0
  while (shared < first.length && others.every((roll) => roll[shared] === first[shared])) shared++
  // 1041 and 1042 are no 1 and 2: the digits of a number go together, but for zeros in front.
  while (shared > 0 && /\d/.test(first[shared - 1] ?? '')) shared--
  return shared
}

export type Typed<Numbered> = {
  found: Numbered[]
  /** What was typed and is nobody's, as typed. */
  unknown: string[]
}

type Numbered = { roll: string; short: string }

/** No batch is longer; "1-9999" is a slip. */
const LONGEST_RANGE = 100

/** Reads typed numbers, in any of the scripts' digits, apart by spaces or commas; "4-6" is 4, 5 and 6. */
export function readRolls<Pupil extends Numbered>(text: string, pupils: readonly Pupil[]): Typed<Pupil> {
  const found = new Set<Pupil>()
  const unknown: string[] = []
  for (const word of latinDigits(text)
    .split(/[\s,;.+]+/)
    .filter(Boolean)) {
    const named = pupilsNamed(word, pupils)
    if (named.length === 0) unknown.push(word)
    for (const pupil of named) found.add(pupil)
  }
  return { found: [...found], unknown }
}

function pupilsNamed<Pupil extends Numbered>(word: string, pupils: readonly Pupil[]): Pupil[] {
  const one = pupils.find(({ roll, short }) => sameRoll(word, short) || sameRoll(word, roll))
  if (one) return [one]
  const [, from, to] = /^(\d+)[-–](\d+)$/.exec(word) ?? []
  if (!from || !to || Number(to) - Number(from) >= LONGEST_RANGE) return []
  return pupils.filter(({ short }) => {
    const number = /^\d+$/.test(short) ? Number(short) : Number.NaN
    return number >= Number(from) && number <= Number(to)
  })
}

/** Whatever the case, and with or without zeros in front. */
function sameRoll(word: string, roll: string): boolean {
  const plain = (written: string) => written.toUpperCase().replace(/^0+(?=\d)/, '')
  return plain(word) === plain(roll)
}

/** ७ as 7: a Marathi or Hindi keyboard types them. */
function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}
