// What a line of the bank's book is for. Exact: the transfer's number and the amount are those of a claim or of a
// receipt. Probable: something speaks for it. A wrong amount is never exact.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import {
  listOpenClaims,
  listOpenParts,
  listRequests,
  listStudentsOfPhones,
  lockOpenLines,
  type Match,
  type OpenClaim,
  type OpenLine,
  writeMatches,
} from './matching.queries.ts'
import { findPhones, findReferences, findRequests } from './reading/cells.ts'

/** Older lines have found what they are for, or never will by themselves. */
const DAYS = 200
const DAY_MS = 86_400_000

const NOTHING: Match = { state: 'unmatched', matchedBy: null, claimId: null, partId: null, studentId: null }

/** Holds each open line for what it is for as things are now. Safe to repeat; lines that somebody decides on are left. */
export async function matchLines(tx: Tx, at: Date): Promise<void> {
  const since = dayInIndia(new Date(at.getTime() - DAYS * DAY_MS))
  const lines = await lockOpenLines(tx, since)
  if (lines.length === 0) return
  const known = await gather(tx, lines)
  const matches = matchAll(lines, known)
  await writeMatches(
    tx,
    lines.flatMap((line, i) => {
      const match = matches[i] ?? NOTHING
      return isSame(line, match) ? [] : [{ id: line.id, ...match }]
    }),
  )
}

const isSame = (line: OpenLine, match: Match) =>
  line.state === match.state &&
  line.matchedBy === match.matchedBy &&
  line.claimId === match.claimId &&
  line.partId === match.partId &&
  line.studentId === match.studentId

export interface Known {
  claims: OpenClaim[]
  parts: { id: string; reference: string; paise: number; studentId: string }[]
  requests: { reference: string; studentId: string; paise: number }[]
  phones: { phone: string; studentId: string }[]
}

async function gather(tx: Tx, lines: OpenLine[]): Promise<Known> {
  const of = (find: (line: OpenLine) => string[]) => [...new Set(lines.flatMap(find))]
  return {
    claims: await listOpenClaims(tx),
    parts: await listOpenParts(tx, of(referencesOf)),
    requests: await listRequests(
      tx,
      of(({ narration }) => findRequests(narration)),
    ),
    phones: await listStudentsOfPhones(
      tx,
      of(({ narration }) => findPhones(narration)),
    ),
  }
}

export const referencesOf = ({ reference, narration }: { reference: string | null; narration: string }) => [
  ...new Set([...(reference ? [reference] : []), ...findReferences(narration)]),
]

/** One match a line, in their order. A claim or a part is held exactly for one line only. Pure. */
function matchAll(lines: OpenLine[], known: Known): Match[] {
  const taken = new Set<string>()
  const exact = lines.map((line) => {
    const match = line.matchedBy === 'by_hand' ? undefined : findExact(line, known, taken)
    if (match) taken.add(match.claimId ?? match.partId ?? '')
    return match
  })
  return lines.map(
    (line, i) => exact[i] ?? (line.matchedBy === 'by_hand' ? keep(line) : findProbable(line, known, taken)),
  )
}

const keep = (line: OpenLine): Match => ({
  ...{ state: 'probable', matchedBy: 'by_hand', claimId: null, partId: null, studentId: line.studentId },
})

function findExact(line: OpenLine, known: Known, taken: Set<string>): Match | undefined {
  const { claims, parts } = known
  const references = referencesOf(line)
  const claim = claims.find(
    ({ id, utr, paise }) => paise === line.paise && references.includes(utr) && !taken.has(id),
  )
  if (claim && !isAskedByAnother(line, claim, known))
    return {
      ...NOTHING,
      state: 'exact',
      matchedBy: 'reference',
      claimId: claim.id,
      studentId: claim.studentId,
    }
  const part = parts.find(
    ({ id, reference, paise }) => paise === line.paise && references.includes(reference) && !taken.has(id),
  )
  return (
    part && { ...NOTHING, state: 'exact', matchedBy: 'reference', partId: part.id, studentId: part.studentId }
  )
}

/** The request that a line's money was sent for: its reference was made for one student, and travels with the money. */
function requestOf({ narration }: OpenLine, { requests }: Known) {
  const named = findRequests(narration)
  return requests.find(({ reference }) => named.includes(reference))
}

/** Whoever has seen somebody else's number can tell it as their own; what the bank says of the money is not theirs. */
function isAskedByAnother(line: OpenLine, { studentId }: OpenClaim, known: Known): boolean {
  const request = requestOf(line, known)
  return request !== undefined && request.studentId !== studentId
}

function findProbable(line: OpenLine, known: Known, taken: Set<string>): Match {
  const references = referencesOf(line)
  const claims = known.claims.filter(({ id }) => !taken.has(id))
  const held = (matchedBy: string, { id, studentId }: OpenClaim): Match => ({
    ...{ ...NOTHING, state: 'probable', matchedBy, claimId: id, studentId },
  })
  const other = claims.find(({ utr }) => references.includes(utr))
  if (other && !isAskedByAnother(line, other, known)) return held('amount_differs', other)
  const near = claims.filter((claim) => isNear(line, claim))
  const student = (matchedBy: string, studentId: string): Match => {
    const claim = near.find((one) => one.studentId === studentId)
    return claim ? held(matchedBy, claim) : { ...NOTHING, state: 'probable', matchedBy, studentId }
  }
  const request = requestOf(line, known)
  if (request) return student('payment_request', request.studentId)
  const mistyped = near.find(({ utr }) => references.some((reference) => differences(utr, reference) <= 2))
  if (mistyped) return held('near_reference', mistyped)
  const numbers = findPhones(line.narration)
  const phone = known.phones.find((one) => numbers.includes(one.phone))
  if (phone) return student('phone', phone.studentId)
  const named = near.find(({ names }) => names.some((name) => holdsName(line.narration, name)))
  return named ? held('name', named) : NOTHING
}

const NEAR_DAYS = 4
const isNear = (line: OpenLine, claim: OpenClaim) =>
  claim.paise === line.paise &&
  Math.abs(Date.parse(line.onDay) - Date.parse(claim.paidOn)) <= NEAR_DAYS * DAY_MS

const differences = (a: string, b: string) =>
  a.length === b.length ? [...a].filter((letter, i) => letter !== b[i]).length : Number.POSITIVE_INFINITY

/** Banks cut names and leave out what is between: the first and the last word have to be there. */
function holdsName(narration: string, name: string): boolean {
  const words = name
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word.length >= 3)
  const text = ` ${narration.toUpperCase().replace(/[^A-Z\u0900-\u097F]+/g, ' ')} `
  const [first, last] = [words[0], words.at(-1)]
  return Boolean(first && last && first !== last && text.includes(` ${first} `) && text.includes(` ${last} `))
}
