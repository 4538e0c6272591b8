// A draft that can be saved, as the server is told it.
import type { Account, NewPayment } from '../counter.api.ts'
import { amountsOf, type Draft, plainReference } from './draft.ts'

/** With what the student owed on the screen: where that has changed meanwhile, the server takes nothing. */
export function paymentOf({ owed }: Pick<Account, 'owed'>, draft: Draft): NewPayment {
  const amounts = amountsOf(draft)
  const dues = allotted(draft)
  const note = draft.note.trim()
  return {
    paise: draft.total ?? 0,
    owedSeen: owed,
    parts: draft.parts.map(({ mode, reference, bank, datedOn }, at) => ({
      mode,
      paise: amounts[at] ?? 0,
      ...(mode !== 'cash' && reference && { reference: plainReference(reference) }),
      ...(mode === 'cheque' && { bank: bank.trim(), datedOn }),
    })),
    ...(dues.length > 0 && { dues }),
    ...(note && { note }),
  }
}

/** What each due gets by hand; nothing where the oldest are paid first. */
export function allotted({ byHand }: Pick<Draft, 'byHand'>): { dueId: string; paise: number }[] {
  return Object.entries(byHand ?? {}).flatMap(([dueId, paise]) => (paise ? [{ dueId, paise }] : []))
}
