// Which pile of lines an address asks for.
import type { LineState } from './onlinePayments.api.ts'

const states: readonly LineState[] = ['exact', 'probable', 'unmatched', 'accepted', 'ignored']

/** The pile as the address names it; the sure ones where it names none. */
export const readState = (typed: string): LineState => states.find((one) => one === typed) ?? 'exact'
