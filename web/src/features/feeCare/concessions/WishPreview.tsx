// What a concession comes to before it is sent: the amount, how it is spread, and whether the owner has to decide.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Problem } from '../../../api/problem.ts'
import { fieldSentence, problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { type Wish, wishQuery } from '../feeCare.api.ts'
import { SpreadTable } from './SpreadTable.tsx'

type Props = { studentId: string; wish: Wish | undefined; busy: boolean }

export function WishPreview({ studentId, wish, busy }: Props) {
  const { i18n } = useLingui()
  const format = useFormat()
  const { data, error } = useQuery(wishQuery(studentId, wish))
  const shown = wish && !error ? data : undefined
  const amount = format.money(shown?.worth ?? 0)
  const left = format.money((shown?.owed ?? 0) - (shown?.worth ?? 0))
  return (
    <>
      <div aria-live="polite" className="stack g3">
        {wish && error && <Note tone="due">{sentenceOf(i18n, error)}</Note>}
        {shown && (
          <>
            <p className="l">
              <Trans>
                It comes to <b>{amount}</b>; {left} is left to pay.
              </Trans>
            </p>
            <SpreadTable parts={shown.parts} />
          </>
        )}
        {shown?.needsOwner && <BeyondLimit limit={shown.limit ?? 0} />}
      </div>
      <Button type="submit" busy={busy}>
        {busy ? (
          <Trans>Saving</Trans>
        ) : shown?.needsOwner ? (
          <Trans>Ask the owner</Trans>
        ) : (
          <Trans>Grant</Trans>
        )}
      </Button>
    </>
  )
}

function BeyondLimit({ limit }: { limit: number }) {
  const format = useFormat()
  const amount = format.money(limit)
  return (
    <Note tone="own">
      <Trans>
        On this plan you may still grant {amount} yourself. Beyond that the owner decides; nothing changes
        before.
      </Trans>
    </Note>
  )
}

function sentenceOf(i18n: Parameters<typeof problemSentence>[0], error: unknown): string {
  const field = error instanceof Problem ? error.fields[0] : undefined
  return field ? fieldSentence(i18n, field) : problemSentence(i18n, error)
}
