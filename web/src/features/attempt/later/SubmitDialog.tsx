// The last look before the end: what is answered, what is only a draft, and what has not reached the server.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { Language } from '../../../words/language.ts'
import type { AttemptEngine } from '../engine/attemptEngine.ts'
import { countStates, listDrafts } from '../engine/palette.ts'
import type { Truth } from '../engine/view.ts'
import type { OpenView } from '../openView.ts'
import { Legend } from '../Palette.tsx'
import { positionsOf, sectionName } from '../paperWords.ts'
import '../marks.css'

type Props = {
  open: boolean
  engine: AttemptEngine
  view: OpenView
  language: Language
  onClose: () => void
}

export default function SubmitDialog({ open, engine, view, language, onClose }: Props) {
  const { t } = useLingui()
  const { sheet, ledger, phase, truth } = view
  const busy = phase.at === 'submitting'
  const failing = busy && truth.failingSince !== undefined
  const back = () => {
    engine.goOn()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={back}
      title={<Trans>Submit the test?</Trans>}
      sheet
      actions={
        <>
          <Button look="line" onClick={back} disabled={busy && !failing}>
            <Trans>Back to the questions</Trans>
          </Button>
          <Button busy={busy} onClick={() => void engine.submit()}>
            {busy ? t`Submitting` : t`Submit`}
          </Button>
        </>
      }
    >
      <Legend counts={countStates(ledger, sheet.questionOrder)} total={sheet.questionOrder.length} />
      <SectionTable view={view} language={language} />
      <Drafts view={view} positions={sheet.questionOrder.filter((position) => !engine.isLocked(position))} />
      {failing ? (
        <Note tone="due" icon="offline" alert>
          <Trans>
            No network. It is submitted as soon as it is back; leave this page open, or go on answering.
          </Trans>
        </Note>
      ) : (
        <p className="s dim">
          <Held truth={truth} /> <Trans>After this nothing can be changed.</Trans>
        </p>
      )}
    </Dialog>
  )
}

/** What the server has said that it holds, and what is still on its way there. */
function Held({ truth: { held, waiting } }: { truth: Truth }) {
  if (held === undefined) return null
  return (
    <>
      <Plural value={held} one="The server holds # saved answer." other="The server holds # saved answers." />
      {waiting > 0 && (
        <>
          {' '}
          <Plural
            value={waiting}
            one="# choice goes with the submission."
            other="# choices go with the submission."
          />
        </>
      )}
    </>
  )
}

/** What stands on these questions and is not saved. */
export function Drafts({ view, positions }: { view: OpenView; positions: readonly number[] }) {
  const { sheet, ledger } = view
  const drafts = listDrafts(ledger, positions)
  if (drafts.length === 0) return null
  const numbers = drafts.map((position) => sheet.questionOrder.indexOf(position) + 1).join(', ')
  return (
    <Note tone="due">
      <Plural
        value={drafts.length}
        one={`Question ${numbers} has a draft that is not saved: it will not count.`}
        other={`Questions ${numbers} have drafts that are not saved: they will not count.`}
      />
    </Note>
  )
}

function SectionTable({ view: { sheet, ledger }, language }: { view: OpenView; language: Language }) {
  return (
    <table className="tbl marks">
      <caption className="vh">
        <Trans>Answered by section</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Section</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Answered</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Not answered</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.paper.sections.map((section) => {
          const positions = positionsOf(sheet, section.position)
          const counts = countStates(ledger, positions)
          const answered = counts.answered + counts['answered-marked']
          const wanted = section.attemptCount ?? positions.length
          return (
            <tr key={section.position}>
              <th scope="row">{sectionName(section, language)}</th>
              <td className="num">{answered}</td>
              <td className="num">{Math.max(0, wanted - answered)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
