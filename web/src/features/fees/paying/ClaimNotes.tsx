// Transfers that the family has told of: what waits for the office, and what it refused.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import type { Claim } from '../fees.api.ts'
import { noonOf } from '../feeWords.ts'

/** A refusal is news for so long. */
const NEWS_MS = 14 * 24 * 60 * 60_000

export function ClaimNotes({ claims }: { claims: Claim[] }) {
  const since = Date.now() - NEWS_MS
  const shown = claims.filter(
    ({ state, decidedAt }) =>
      state === 'pending' || (state === 'refused' && decidedAt && Date.parse(decidedAt) > since),
  )
  return shown.map((claim) => <ClaimNote key={claim.id} claim={claim} />)
}

function ClaimNote({ claim: { state, paise, utr, paidOn, answer } }: { claim: Claim }) {
  const format = useFormat()
  const [amount, day, digits] = [format.money(paise), format.day(noonOf(paidOn)), inFours(utr)]
  if (state === 'refused')
    return (
      <Note tone="bad" title={<Trans>{amount} by UPI was not found</Trans>}>
        <p>{answer}</p>
        <p>
          <Trans>
            UTR {digits}, {day}. If you have paid, tell the right UTR or ask the office.
          </Trans>
        </p>
      </Note>
    )
  return (
    <Note tone="due" icon="clock" title={<Trans>{amount} by UPI is being checked</Trans>}>
      <Trans>
        UTR {digits}, {day}. It counts as paid once the office has seen it in the bank’s book; the receipt
        then comes here. You need not pay again.
      </Trans>
    </Note>
  )
}

/** 6328 1190 4471: as it is read out. */
const inFours = (utr: string) => utr.replace(/(\d{4})(?=\d)/g, '$1 ')
