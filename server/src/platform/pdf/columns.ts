// Fills pages of two columns: what belongs together stays together, and the last page's columns end level.
import { heightOf, type Slab } from './lines.ts'

/** Slabs that belong together: a question with its options. `holds` as for a slab: never the last of a column. */
export interface Block {
  slabs: Slab[]
  above: number
  holds?: boolean
}

/** Where a page's columns begin, and how high they are; the first page has its head above them. */
export interface PageRoom {
  top: number
  height: number
}

/** How high a column may be filled now, and how high it is: what fits into a whole one is not split. */
interface Column {
  height: number
  whole: number
}

/** A slab and its place: page from 0, column 0 or 1, y on the page. */
export interface Placed {
  slab: Slab
  page: number
  column: number
  y: number
}

/** Places everything. A block is split only where it is higher than a whole column. */
export function fillColumns(blocks: Block[], roomOf: (page: number) => PageRoom): Placed[] {
  const chains = chainsOf(blocks)
  const placed: Placed[] = []
  let rest = chains
  for (let page = 0; rest.length > 0; page++) {
    const room = roomOf(page)
    const height = levelled(rest, page, room) ?? room.height
    const filled = fillPage(rest, page, room, height)
    placed.push(...filled.placed)
    rest = filled.rest
  }
  return placed
}

/** Blocks that hold the next one become one chain with it: a heading never stands alone at a column's foot. */
function chainsOf(blocks: Block[]): Slab[][] {
  const chains: Slab[][] = []
  let held = false
  for (const { slabs, above, holds = false } of blocks) {
    const [first, ...others] = slabs
    if (!first) continue
    const own = [{ ...first, above: above + first.above }, ...others]
    if (holds) own.push({ ...(own.pop() as Slab), holds: true })
    if (held) chains.at(-1)?.push(...own)
    else chains.push(own)
    held = holds
  }
  return chains
}

/** The least height at which all that is left fits onto this page, so that both columns end level; or nothing. */
function levelled(chains: Slab[][], page: number, room: PageRoom): number | undefined {
  const fits = (height: number) => fillPage(chains, page, room, height).rest.length === 0
  if (!fits(room.height)) return undefined
  let [low, high] = [0, room.height]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

function fillPage(chains: Slab[][], page: number, room: PageRoom, height: number) {
  const placed: Placed[] = []
  let rest = chains
  for (const column of [0, 1]) {
    const filled = fillColumn(rest, { height, whole: room.height })
    placed.push(...filled.placed.map(({ slab, y }) => ({ slab, page, column, y: room.top + y })))
    rest = filled.rest
  }
  return { placed, rest }
}

function fillColumn(chains: Slab[][], column: Column) {
  const placed: { slab: Slab; y: number }[] = []
  let y = 0
  for (const [i, chain] of chains.entries()) {
    const count = howMany(chain, y, column)
    for (const slab of chain.slice(0, count)) {
      y += y === 0 ? 0 : slab.above
      placed.push({ slab, y })
      y += slab.height
    }
    if (count < chain.length) {
      const left = chain.slice(count)
      return { placed, rest: [...(left.length ? [left] : []), ...chains.slice(i + 1)] }
    }
  }
  return { placed, rest: [] }
}

/** How many slabs of a chain go into what is left of a column: all, none, or a part of what no column holds. */
function howMany(chain: Slab[], from: number, { height, whole }: Column): number {
  const count = countFitting(chain, from, height)
  if (count === chain.length) return count
  if (heightOf(chain) <= whole) return 0
  // Higher than any column: it begins where a good part of it finds room, and goes on in the next one.
  if (from > 0) return height - from > whole / 3 ? count : 0
  return Math.max(count, 1)
}

function countFitting(chain: Slab[], from: number, height: number): number {
  let y = from
  let count = 0
  for (const [i, slab] of chain.entries()) {
    y += (y === 0 ? 0 : slab.above) + slab.height
    if (y > height) break
    if (!slab.holds || i === chain.length - 1) count = i + 1
  }
  return count
}
