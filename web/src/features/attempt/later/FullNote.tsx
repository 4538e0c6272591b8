// Any N of M: why one more answer is not taken, and the way to the ones that are there.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Note } from '../../../ui/Note.tsx'
import type { Full } from '../engine/limits.ts'
import type { OpenView } from '../openView.ts'

type Props = { view: OpenView; full: Full; show: (position: number) => void }

export default function FullNote({ view: { sheet }, full, show }: Props) {
  const { t } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { most } = full
  const numbers = full.answered
    .map((position) => ({ position, number: sheet.questionOrder.indexOf(position) + 1 }))
    .sort((a, b) => a.number - b.number)
  return (
    <div ref={box}>
      <Note
        tone="due"
        alert
        title={
          <Plural
            value={most}
            one="This section takes # answer, and you have given it."
            other="This section takes # answers, and you have given them."
          />
        }
      >
        <Trans>
          What you chose here is kept as a draft. To make it an answer, go to one of these and clear it first:
        </Trans>
        <span className="row wrap full-list">
          {numbers.map(({ position, number }) => (
            <button
              key={position}
              type="button"
              className="btn line sm"
              aria-label={t`Go to question ${number}`}
              onClick={() => show(position)}
            >
              {number}
            </button>
          ))}
        </span>
      </Note>
    </div>
  )
}
