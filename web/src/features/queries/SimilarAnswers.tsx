// What was answered before, while the line is being typed: one of it may spare the question.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AnswerCards } from './AnswerCards.tsx'
import { sharedAnswers } from './queries.api.ts'

/** Milliseconds without a key before it is looked up. */
const REST = 300

type SimilarProps = { title: string; subjectId: string; onHelped: () => void }

export function SimilarAnswers({ title, subjectId, onHelped }: SimilarProps) {
  const { t } = useLingui()
  const search = useRested(title.trim())
  const found = useQuery({
    ...sharedAnswers({ search, pageSize: 5, ...(subjectId && { subjectId }) }),
    enabled: search.length > 3,
    placeholderData: keepPreviousData,
  })
  const answers = search.length > 3 ? (found.data?.rows ?? []) : []
  return (
    <div role="status">
      {answers.length > 0 && (
        <section className="qr-similar stack">
          <p className="s">
            <b>
              <Trans>Perhaps it is answered already</Trans>
            </b>
          </p>
          <AnswerCards answers={answers} label={t`Similar answers`} onHelped={onHelped} />
        </section>
      )}
    </div>
  )
}

/** The value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
