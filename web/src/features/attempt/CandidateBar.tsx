// Who sits which exam, and how much time is left by the server's clock.
import { Trans, useLingui } from '@lingui/react/macro'
import { Avatar } from '../../ui/Avatar.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import type { Sheet } from './engine/sheet.ts'
import type { OpenDialog } from './openView.ts'
import { useSecondsLeft } from './useAttempt.ts'

type Props = { engine: AttemptEngine; sheet: Sheet; open: (dialog: OpenDialog) => void }

export function CandidateBar({ engine, sheet, open }: Props) {
  const { name, rollNumber, batch, photoUrl } = sheet.candidate
  return (
    <header className="ex-top">
      <Avatar name={name} photoUrl={photoUrl} square />
      <div className="grow">
        <b className="cut">{name}</b>
        <p className="s cut">
          {sheet.examTitle}
          <span className="desk">
            {' · '}
            <Trans>roll {rollNumber}</Trans>
            {batch && ` · ${batch}`}
          </span>
        </p>
      </div>
      <button type="button" className="btn line sm desk" onClick={() => open('paper')}>
        <Trans>Question paper</Trans>
      </button>
      <button type="button" className="btn line sm desk" onClick={() => open('instructions')}>
        <Trans>Instructions</Trans>
      </button>
      <Timer engine={engine} />
    </header>
  )
}

/** From here on the label says it too. */
const LAST_SECONDS = 300

function Timer({ engine }: { engine: AttemptEngine }) {
  const { t } = useLingui()
  const format = useFormat()
  const seconds = useSecondsLeft(engine)
  return (
    <div className="timer" role="timer" aria-label={t`Time left`}>
      <p className="s">{seconds <= LAST_SECONDS ? t`Last 5 minutes` : t`Time left`}</p>
      <b>{format.clock(seconds)}</b>
    </div>
  )
}
