// Publishing: the one step that cannot be taken back, so it asks, and says what can change no more.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { toast } from '../../ui/Toast.tsx'
import { isReady } from './draft.ts'
import { type FeePlan, publishPlan } from './feePlans.api.ts'

export function PublishButton({ plan }: { plan: FeePlan }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const key = useRef(crypto.randomUUID())
  const publish = async () => {
    setBusy(true)
    try {
      await publishPlan(plan.id, key.current)
      toast(<Trans>The plan is published</Trans>)
      setOpen(false)
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    } finally {
      setBusy(false)
    }
    await queries.invalidateQueries({ queryKey: ['fees'] })
  }
  const ready = isReady(plan)
  return (
    <>
      <Button look="inv" icon="check" disabled={!ready} onClick={() => setOpen(true)}>
        <Trans>Publish</Trans>
      </Button>
      {!ready && (
        <p className="s">
          <Trans>First it needs a price, and instalments with days that total 100 %.</Trans>
        </p>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        question
        title={t`Publish this plan?`}
        actions={
          <>
            <Button look="quiet" onClick={() => setOpen(false)}>
              <Trans>Not yet</Trans>
            </Button>
            <Button busy={busy} onClick={() => void publish()}>
              {busy ? <Trans>Publishing</Trans> : <Trans>Publish</Trans>}
            </Button>
          </>
        }
      >
        {failure && (
          <Note tone="bad" alert>
            {failure}
          </Note>
        )}
        <p>
          <Trans>
            From then on its prices, instalments, late fine and refund rule never change: who is on it pays
            what was agreed.
          </Trans>
        </p>
        <p className="dim">
          <Trans>Another price is another plan: copy this one. It can be taken out of use at any time.</Trans>
        </p>
      </Dialog>
    </>
  )
}
