// What can be said about a typed question before the server is asked.
import { useLingui } from '@lingui/react/macro'
import { type Draft, hasRanges, keyOf, matchField, rangeField, writtenIn } from './questionDraft.ts'

export type Wrong = Partial<Record<keyof Draft & string, string>>

export function useCheck(): (draft: Draft) => Wrong {
  const { t } = useLingui()
  const ofKey = useKeyCheck()
  return (draft) => {
    const written = writtenIn(draft)
    const missing = (written.length > 0 ? written : [draft.language]).filter(
      (language) => draft[`texts.${language}.stem`].trim() === '',
    )
    return {
      ...(draft.subjectId === '' && { subjectId: t`Choose one of the list.` }),
      ...Object.fromEntries(
        missing.map((language) => [`texts.${language}.stem`, t`The question itself is missing.`]),
      ),
      ...ofKey(draft),
    }
  }
}

function useKeyCheck(): (draft: Draft) => Wrong {
  const { t } = useLingui()
  return (draft) => {
    const key = keyOf(draft)
    if (key.kind === 'single') return key.right < 0 ? { 'key.right': t`Mark the option that is right.` } : {}
    if (key.kind === 'multiple')
      return key.right.length === 0 ? { 'key.right': t`Mark every option that is right.` } : {}
    if (key.kind === 'true_false')
      return draft['key.right'] === '' ? { 'key.right': t`Say what is right.` } : {}
    if (key.kind === 'matching')
      return Object.fromEntries(
        key.right.flatMap((right, row) => (right < 0 ? [[matchField(row), t`Choose its match.`]] : [])),
      )
    if (key.kind === 'short')
      return acceptedWrong(key.accepted, t`Say what is right.`, t`Two of the accepted answers are the same.`)
    const isEmpty = hasRanges(draft.kind) && draft[rangeField(0, 'low')].trim() === ''
    return isEmpty ? { 'key.ranges.0.low': t`Say what is right.` } : {}
  }
}

function acceptedWrong(accepted: string[], missing: string, twice: string): Wrong {
  if (accepted.length === 0) return { 'key.accepted': missing }
  const forms = new Set(accepted.map((form) => form.toUpperCase().toLowerCase()))
  return forms.size < accepted.length ? { 'key.accepted': twice } : {}
}
