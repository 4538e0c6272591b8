// Questions of the bank that say nearly what is being written, beside the editor.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { MathText } from '../../../ui/MathText.tsx'
import { Note } from '../../../ui/Note.tsx'
import { useLanguage } from '../../../words/language.ts'
import { type Draft, textsOf } from '../questionDraft.ts'
import { type Pictures, type SimilarQuestion, similarTo } from '../questions.api.ts'
import { languagesOf } from '../questionWords.tsx'

/** So long after the last key the bank is asked. */
const PAUSE = 700

export function SimilarPanel({ draft, exceptId }: { draft: Draft; exceptId?: string | undefined }) {
  const { t } = useLingui()
  const asked = useSettled({
    subjectId: draft.subjectId,
    texts: textsOf(draft),
    ...(exceptId && { exceptId }),
  })
  const isLong = Object.values(asked.texts).some((text) => text && text.stem.trim().length >= 12)
  const { data } = useQuery({ ...similarTo(asked), enabled: isLong && asked.subjectId !== '' })
  if (!isLong || !data || data.rows.length === 0) return null
  return (
    <Note tone="due" title={t`The bank holds something like it`}>
      <ul className="qb-similar">
        {data.rows.map((question) => (
          <Similar key={question.id} question={question} pictures={data.pictures} />
        ))}
      </ul>
    </Note>
  )
}

function Similar({ question, pictures }: { question: SimilarQuestion; pictures: Pictures }) {
  const [language = 'en'] = languagesOf(question.texts, useLanguage())
  const percent = Math.round(question.likeness * 100)
  return (
    <li>
      <Link
        className="lk"
        to="/questions/$questionId"
        params={{ questionId: question.id }}
        target="_blank"
        lang={language}
      >
        <span className="qb-first">
          <MathText source={question.texts[language]?.stem ?? ''} pictures={pictures} inline />
        </span>
      </Link>
      <span className="s hint nb">
        <Trans>{percent}% the same</Trans>
      </span>
    </li>
  )
}

/** The value once it has not changed for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const now = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(now) as Value), PAUSE)
    return () => clearTimeout(timer)
  }, [now])
  return settled
}
