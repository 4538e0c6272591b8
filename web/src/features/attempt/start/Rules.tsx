// The rules of the screen in the sense of the official instructions: before the start, and to read again during it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { paletteStates } from '../engine/palette.ts'
import { stateShapes } from '../paperWords.ts'
import './rules.css'
import '../marks.css'

/** The five states of a question, each in a sentence. */
export function StateRules() {
  const { t } = useLingui()
  const sentences = {
    'not-visited': t`You have not visited the question yet.`,
    'not-answered': t`You have not answered the question.`,
    answered: t`You have answered the question.`,
    marked: t`You have not answered the question, but have marked it for review.`,
    'answered-marked': t`You have answered the question and marked it for review. It will be evaluated.`,
  }
  return (
    <ul className="rules">
      {paletteStates.map((state, index) => (
        <li key={state}>
          <span className={`q mini ${stateShapes[state]}`} aria-hidden="true">
            {index + 1}
          </span>
          {sentences[state]}
        </li>
      ))}
    </ul>
  )
}

/** What the buttons do, and what becomes of a choice that is not saved. */
export function ButtonRules({ draftsCount }: { draftsCount: boolean }) {
  return (
    <ul className="rules-list">
      <li>
        <Trans>
          <b>Save &amp; Next</b> makes your choice the answer and goes to the next question.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Mark for Review &amp; Next</b> does the same and marks the question. An answer that is marked
          counts.
        </Trans>
      </li>
      <li>
        <Trans>
          <b>Clear Response</b> takes the answer back.
        </Trans>
      </li>
      <li>
        <Trans>
          A press on a number in the palette goes there <b>without saving</b>. The choice stays on the
          question as a draft, with a dashed line.
        </Trans>
      </li>
      <li>
        {draftsCount ? (
          <Trans>
            When the time runs out, drafts count as answers. When you submit yourself, they do not.
          </Trans>
        ) : (
          <Trans>Only saved answers count, also when the time runs out.</Trans>
        )}
      </li>
      <li>
        <Trans>
          Every choice is kept on this device at once and sent to the server. Without a network, go on: it is
          sent when you are back. The clock runs on.
        </Trans>
      </li>
    </ul>
  )
}

/** How the keyboard answers. */
export function KeyRules() {
  return (
    <ul className="rules-list desk">
      <li>
        <Trans>
          <kbd>A</kbd>–<kbd>D</kbd> or the arrow keys choose an option.
        </Trans>
      </li>
      <li>
        <Trans>
          <kbd>Enter</kbd> saves and goes on, <kbd>Shift</kbd>+<kbd>Enter</kbd> marks for review and goes on.
        </Trans>
      </li>
      <li>
        <Trans>
          <kbd>Ctrl</kbd>+<kbd>←</kbd> and <kbd>Ctrl</kbd>+<kbd>→</kbd> move without saving.
        </Trans>
      </li>
    </ul>
  )
}

export type MarkRow = {
  key: number
  name: string
  questions: number
  right: string
  wrong: string
  blank: string
}

/** The marks, a line a section. */
export function MarkRules({ rows }: { rows: MarkRow[] }) {
  const format = useFormat()
  return (
    <table className="tbl marks">
      <caption className="vh">
        <Trans>Marks</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Section</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Questions</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Right</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Wrong</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Blank</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="num">{format.number(row.questions)}</td>
            <td className="num">+{format.marks(row.right)}</td>
            <td className="num">{format.marks(row.wrong)}</td>
            <td className="num">{format.marks(row.blank)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
