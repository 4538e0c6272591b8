// Roll numbers: the short form on a tile, and reading the ones that were typed ("7 23 38", "4-6", "०७").

/** What the rolls of a batch differ in: without what they share in front and without zeros, where still unique. */
export function shortRolls(rolls: readonly string[]): string[] {
  const shared = sharedStart(rolls)
  const short = rolls.map((roll) => roll.slice(shared).replace(/^0+(?=\d)/, ''))
  return new Set(short).size === rolls.length ? short : [...rolls]
}

/** So many digits stay, also where the tens are shared: 41 and 42, not 1 and 2. */
const LEAST_DIGITS = 2

/** How many characters in front may go: 27401 to 27460 are 01 to 60, but 998 and 1002 are no 98 and 02. */
function sharedStart(rolls: readonly string[]): number {
  const [first = '', ...others] = rolls
  let shared = 0
  while (shared < first.length && others.every((roll) => roll[shared] === first[shared])) shared++
  const alike = rolls.every((roll) => roll.length === first.length && /^\d+$/.test(roll.slice(shared)))
  const stay = alike ? LEAST_DIGITS : Number.POSITIVE_INFINITY
  while (first.length - shared < stay && /\d/.test(first[shared - 1] ?? '')) shared--
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
  if (/^\d+$/.test(word)) return endingIn(word, pupils)
  if (!from || !to || Number(to) - Number(from) >= LONGEST_RANGE) return []
  return pupils.filter(({ short }) => {
    const number = /^\d+$/.test(short) ? Number(short) : Number.NaN
    return number >= Number(from) && number <= Number(to)
  })
}

/** 7 is 407 where no other roll ends so: who has always typed 7 may go on when a stranger's roll makes all longer. */
function endingIn<Pupil extends Numbered>(word: string, pupils: readonly Pupil[]): Pupil[] {
  const end = word.padStart(LEAST_DIGITS, '0')
  const named = pupils.filter(({ roll }) => roll.endsWith(end))
  return named.length === 1 ? named : []
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
