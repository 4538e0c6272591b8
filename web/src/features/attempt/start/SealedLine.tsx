// Where the sealed paper is before the start.
import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../ui/Icon.tsx'
import type { SealedState } from './useSealedPaper.ts'

export function SealedLine({ state }: { state: SealedState }) {
  return (
    <p className="s row sealed" role="status">
      {state === 'kept' && (
        <>
          <Icon name="lock" small />
          <span>
            <Trans>
              The paper is on this device, locked. It opens at the start, also when the network is slow.
            </Trans>
          </span>
        </>
      )}
      {(state === 'waiting' || state === 'fetching') && <Trans>The locked paper is on its way.</Trans>}
      {state === 'failed' && <Trans>The paper comes at the start.</Trans>}
    </p>
  )
}
