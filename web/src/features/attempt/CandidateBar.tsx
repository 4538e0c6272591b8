// Who sits which exam, the tools, and how much time is left by the server's clock.
import { Trans, useLingui } from '@lingui/react/macro'
import { Avatar } from '../../ui/Avatar.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Language } from '../../words/language.ts'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import type { OpenDialog, OpenView } from './openView.ts'
import { sectionName } from './paperWords.ts'
import { Tools } from './tools/Tools.tsx'
import type { TextSize } from './tools/textSize.ts'
import { useSecondsLeft } from './useAttempt.ts'

type Props = {
  engine: AttemptEngine
  view: OpenView
  language: Language
  open: (dialog: OpenDialog) => void
  textSize: TextSize
}

export function CandidateBar({ engine, view, language, open, textSize }: Props) {
  const { sheet } = view
  const { name, rollNumber, batch, photoUrl } = sheet.candidate
  const { number, attemptsAllowed } = sheet
  return (
    <header className="ex-top">
      <Avatar name={name} photoUrl={photoUrl} square />
      <div className="grow">
        <b className="cut">{name}</b>
        <p className="s cut">
          {sheet.examTitle}
          {attemptsAllowed > 1 && (
            <>
              {' · '}
              <Trans>
                attempt {number} of {attemptsAllowed}
              </Trans>
            </>
          )}
          <span className="desk">
            {' · '}
            <Trans>roll {rollNumber}</Trans>
            {batch && ` · ${batch}`}
          </span>
        </p>
      </div>
      <span className="desk row ex-tools">
        <Tools paper={sheet.paper} open={open} textSize={textSize} />
      </span>
      <Timer engine={engine} view={view} language={language} />
    </header>
  )
}

/** From here on the label says it too. */
const LAST_SECONDS = 300

function Timer({ engine, view, language }: Pick<Props, 'engine' | 'view' | 'language'>) {
  const { t } = useLingui()
  const format = useFormat()
  const seconds = useSecondsLeft(engine)
  const part = view.sheet.paper.parts.find(({ position }) => position === view.part)
  const label = part ? sectionName(part, language) : t`Time left`
  return (
    <div className="timer" role="timer" aria-label={t`Time left`}>
      <p className="s cut">{seconds <= LAST_SECONDS ? t`Last 5 minutes` : label}</p>
      <b>{format.clock(seconds)}</b>
    </div>
  )
}
