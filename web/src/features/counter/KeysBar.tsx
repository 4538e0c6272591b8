// The keys of the counter, in one line at its foot.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

export function KeysBar() {
  return (
    <p className="s hint fc-keys">
      <Keys keys={['/']}>
        <Trans>find</Trans>
      </Keys>
      <Keys keys={['↑', '↓']}>
        <Trans>choose</Trans>
      </Keys>
      <Keys keys={['Enter']}>
        <Trans>next field, then save</Trans>
      </Keys>
      <Keys keys={['Esc']}>
        <Trans>next parent</Trans>
      </Keys>
      <Keys keys={['Ctrl Z']}>
        <Trans>one step back, before it is saved</Trans>
      </Keys>
    </p>
  )
}

function Keys({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <span className="nb">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {children}
    </span>
  )
}
