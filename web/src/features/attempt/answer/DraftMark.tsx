// The word on a choice that is not saved yet.
import { Trans } from '@lingui/react/macro'

export function DraftMark() {
  return (
    <span className="dr">
      <Trans>draft</Trans>
    </span>
  )
}
