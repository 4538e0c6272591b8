// What is known of a UTR, below its field.
import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../ui/Icon.tsx'
import type { ReferenceCheck } from '../counter.api.ts'

/** Undefined: not whole yet, or nobody could be asked. */
export function UtrWord({ check }: { check: ReferenceCheck | undefined }) {
  if (!check) return <Trans>From the payer’s app; a screenshot is no proof.</Trans>
  const usedBy = check.usedBy
  return check.problem ? (
    <span className="neg fc-utr" role="alert">
      <Icon name="alert" small />
      {usedBy ? (
        <Trans>Used already: receipt {usedBy}.</Trans>
      ) : (
        <Trans>The family has told us of it already. Confirm it among the online payments.</Trans>
      )}
    </span>
  ) : (
    <span className="pos fc-utr" role="status">
      <Icon name="check" small />
      <Trans>Whole, and not used before</Trans>
    </span>
  )
}
