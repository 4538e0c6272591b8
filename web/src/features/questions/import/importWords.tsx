// Words about the rows of a file: where each stands, why it cannot come in, and what was left behind of it.
import { useLingui } from '@lingui/react/macro'
import { fieldSentence } from '../../../api/problems.ts'
import { noteWords, strangeKinds } from './importProblems.ts'

type Reason = { field: string; code: string; params?: Record<string, string | number> }

/** Why a question of a file cannot be taken over, as a sentence. */
export function useReason(): (reason: Reason) => string {
  const { t, i18n } = useLingui()
  return (reason) => {
    const kind = strangeKinds[String(reason.params?.kind)]
    if (reason.code !== 'kind-not-supported') return fieldSentence(i18n, { params: {}, ...reason })
    const kindName = kind ? i18n._(kind) : String(reason.params?.kind)
    return t`It is of the kind “${kindName}”, which exams here do not have.`
  }
}

/** What was left behind of a question that is taken over, or where it could not be filed. */
export function useNote(): (code: string, category: string) => string {
  const { t, i18n } = useLingui()
  return (code, category) => {
    const words = noteWords[code]
    if (code === 'topic-unknown')
      return t`The syllabus has no topic “${category}”. Choose one after the import.`
    return words ? i18n._(words) : code
  }
}

/** Where a row stands in its file. */
export function usePlace(): (place: string, at: number) => string {
  const { t } = useLingui()
  return (place, at) => {
    if (place === 'paragraph') return t`Paragraph ${at}`
    return place === 'row' ? t`Row ${at}` : t`Line ${at}`
  }
}
