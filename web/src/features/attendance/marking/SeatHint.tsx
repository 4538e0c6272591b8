// What a teacher may want to know of a student who is not here, in one quiet line.
import { Trans, useLingui } from '@lingui/react/macro'
import { languageNames } from '../../../ui/personWords.ts'
import type { Seat } from '../sheet/sheetView.ts'

/** Absent often lately goes before the language of the home. */
export function SeatHint({ seat: { absentLately, guardianLocale, onLeave } }: { seat: Seat }) {
  const { i18n } = useLingui()
  if (onLeave) return <Line>{<Trans>Leave is approved</Trans>}</Line>
  if (absentLately > 0) return <Line>{<Trans>Absent on {absentLately} of the last 5 days</Trans>}</Line>
  if (!guardianLocale)
    return (
      <Line>
        <Trans>No guardian to tell</Trans>
      </Line>
    )
  if (guardianLocale === i18n.locale) return null
  const language = languageNames[guardianLocale]
  return (
    <Line>
      <Trans>Guardian reads {language}</Trans>
    </Line>
  )
}

function Line({ children }: { children: React.ReactNode }) {
  return <span className="s hint block">{children}</span>
}
