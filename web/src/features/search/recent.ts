// The pages that were opened from the search, the last one first. Only addresses of pages: nobody's name, nothing typed.
import type { Page } from './pages.ts'

const kept = 'search-recent'
const MOST = 5

/** The addresses, the last one first; none where the device keeps nothing. */
function readRecent(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    return Array.isArray(known) ? known.filter((to) => typeof to === 'string') : []
  } catch {
    return []
  }
}

/** The pages opened last that this person may still open. */
export function recentOf(pages: readonly Page[]): Page[] {
  return readRecent().flatMap((to) => pages.find((page) => page.to === to) ?? [])
}

export function rememberPage(to: string): void {
  try {
    const recent = [to, ...readRecent().filter((other) => other !== to)].slice(0, MOST)
    localStorage.setItem(kept, JSON.stringify(recent))
  } catch {
    // Storage is switched off: nothing is recent then.
  }
}
