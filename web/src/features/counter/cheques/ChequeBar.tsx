// A step of many cheques at once: to the bank, or cleared by it. Each is a request of its own, safe to repeat.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { BulkBar } from '../../../ui/Table.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Cheque, clearCheque, depositCheque, lookAgain } from '../counter.api.ts'

type BarProps = { rows: readonly Cheque[]; onDone: () => void }

export function ChequeBar({ rows, onDone }: BarProps) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  /** One key for each cheque and step, so that a second try after a lost reply does it once. */
  const keys = useRef(new Map<string, string>())
  const ready = rows.filter(
    ({ state, isPostDated, isStale }) => state === 'received' && !isPostDated && !isStale,
  )
  const away = rows.filter(({ state }) => state === 'deposited')

  const walk = async (cheques: readonly Cheque[], step: 'deposit' | 'clear') => {
    setBusy(true)
    const failed: string[] = []
    for (const { id, number } of cheques) {
      const name = `${step} ${id}`
      const key = keys.current.get(name) ?? crypto.randomUUID()
      keys.current.set(name, key)
      await (step === 'deposit' ? depositCheque : clearCheque)(id, key).catch((error) => {
        failed.push(`${number}: ${problemSentence(i18n, error)}`)
      })
    }
    setBusy(false)
    const done = cheques.length - failed.length
    if (done > 0)
      toast(<Plural value={done} one="# cheque is a step further." other="# cheques are a step further." />)
    for (const sentence of failed.slice(0, 3)) toast(sentence)
    await lookAgain(queries)
    onDone()
  }

  return (
    <BulkBar count={rows.length} onClear={onDone}>
      <Button
        look="quiet"
        busy={busy}
        disabled={ready.length === 0}
        onClick={() => void walk(ready, 'deposit')}
      >
        <Trans>Taken to the bank</Trans>
      </Button>
      <Button look="quiet" busy={busy} disabled={away.length === 0} onClick={() => void walk(away, 'clear')}>
        <Trans>Cleared</Trans>
      </Button>
    </BulkBar>
  )
}
