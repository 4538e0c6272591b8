// Confirms a preview part by part, so that a whole batch shows its progress and a part that fails charges nobody of it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/ChoiceField.tsx'
import { Note } from '../../ui/Note.tsx'
import { Progress } from '../../ui/Plot.tsx'
import { toast } from '../../ui/Toast.tsx'
import { assignBatch, type Preview, type PreviewRow } from './feePlans.api.ts'

/** So many students at once. */
const PART = 15

export function AssignButton({ preview, rows }: { preview: Preview; rows: PreviewRow[] }) {
  const { t } = useLingui()
  const [grantSiblings, setGrantSiblings] = useState(true)
  const { run, done, failure, busy } = useAssigning(preview, grantSiblings)
  const count = rows.length
  const hasSiblings = rows.some(({ siblingPaise }) => siblingPaise > 0)
  if (busy) {
    return (
      <>
        <Progress label={t`Students who are on the plan now`} done={done} total={busy} />
        <p className="s" role="status">
          <Trans>
            {done} of {busy}
          </Trans>
        </p>
      </>
    )
  }
  return (
    <>
      {failure && (
        <Note tone="bad" alert>
          {failure}
        </Note>
      )}
      {hasSiblings && (
        <Checkbox
          name="grantSiblings"
          label={t`Grant it to brothers and sisters with the plan`}
          value={grantSiblings}
          onChange={setGrantSiblings}
        />
      )}
      <div className="row wrap">
        <Button look="inv" icon="check" disabled={count === 0} onClick={() => void run(rows)}>
          <Plural value={count} one="Charge # student" other="Charge # students" />
        </Button>
        <p className="s grow">
          <Trans>
            Each is charged what stands in the table, on these days. It can be undone while nothing is paid.
          </Trans>
        </p>
      </div>
    </>
  )
}

function useAssigning({ plan, batch }: Preview, grantSiblings: boolean) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [done, setDone] = useState(0)
  const [busy, setBusy] = useState(0)
  const [failure, setFailure] = useState<string>()
  // A part that was sent keeps its key: pressed again after a lost reply, it charges nobody twice.
  const keys = useRef(new Map<string, string>())

  const send = async (part: PreviewRow[]) => {
    const body = {
      planId: plan.id,
      grantSiblings,
      rows: part.map(({ studentId, seal }) => ({ studentId, seal })),
    }
    const name = JSON.stringify(body)
    const key = keys.current.get(name) ?? crypto.randomUUID()
    keys.current.set(name, key)
    await assignBatch(batch.id, body, key)
  }

  const run = async (rows: PreviewRow[]) => {
    setFailure(undefined)
    setDone(0)
    setBusy(rows.length)
    try {
      for (let at = 0; at < rows.length; at += PART) {
        const part = rows.slice(at, at + PART)
        await send(part)
        setDone(at + part.length)
      }
      const count = rows.length
      toast(<Plural value={count} one="# student is on the plan" other="# students are on the plan" />)
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    } finally {
      setBusy(0)
    }
    await queries.invalidateQueries({ queryKey: ['fees'] })
  }
  return { run, done, failure, busy }
}
