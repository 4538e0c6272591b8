// Before a part is ended early: what is answered in it, and that there is no way back into it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Problem } from '../../../api/problem.ts'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { Language } from '../../../words/language.ts'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import { countStates } from '../engine/palette.ts'
import type { OpenView } from '../openView.ts'
import { Legend } from '../Palette.tsx'
import { sectionName } from '../paperWords.ts'
import { Drafts } from './SubmitDialog.tsx'

type Props = {
  open: boolean
  engine: AttemptEngine
  view: OpenView
  language: Language
  onClose: () => void
}

export default function EndPartDialog({ open, engine, view, language, onClose }: Props) {
  const { t, i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { parts } = view.sheet.paper
  const part = parts.find(({ position }) => position === view.part)
  const next = parts.find(({ position }) => position === view.part + 1)
  const inPart = view.sheet.questionOrder.filter((position) => !engine.isLocked(position))
  const count = inPart.length
  const finish = async () => {
    setBusy(true)
    const stands = await engine.endPart()
    setBusy(false)
    setProblem(stands)
    if (!stands) onClose()
  }
  const name = part ? sectionName(part, language) : ''
  const nextName = next ? sectionName(next, language) : ''
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<Trans>Finish {name}?</Trans>}
      sheet
      actions={
        <>
          <Button look="line" onClick={onClose} disabled={busy}>
            <Trans>Back to the questions</Trans>
          </Button>
          <Button busy={busy} onClick={() => void finish()}>
            {busy ? t`Finishing` : t`Finish this part`}
          </Button>
        </>
      }
    >
      <Legend counts={countStates(view.ledger, inPart)} />
      <Drafts view={view} positions={inPart} />
      {problem && (
        <Note tone="bad" alert>
          {problem.status === 0 ? (
            <Trans>
              No network: a part can be finished early only when everything of it is sent. Go on; it ends by
              itself when its time is over.
            </Trans>
          ) : (
            problemSentence(i18n, problem)
          )}
        </Note>
      )}
      <p className="s dim">
        <Plural
          value={count}
          one="After this its # question is closed and cannot be changed."
          other="After this its # questions are closed and cannot be changed."
        />{' '}
        <Trans>{nextName} begins at once, with its own time.</Trans>
      </p>
    </Dialog>
  )
}
