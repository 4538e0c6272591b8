// What can be said about a typed question before the server is asked.
import { useLingui } from '@lingui/react/macro'
import { type Draft, keyOf, rangeField, writtenIn } from './questionDraft.ts'

export function useCheck(): (draft: Draft) => Partial<Record<keyof Draft & string, string>> {
  const { t } = useLingui()
  return (draft) => {
    const written = writtenIn(draft)
    const missing = (written.length > 0 ? written : [draft.language]).filter(
      (language) => draft[`texts.${language}.stem`].trim() === '',
    )
    const key = keyOf(draft)
    return {
      ...(draft.subjectId === '' && { subjectId: t`Choose one of the list.` }),
      ...Object.fromEntries(
        missing.map((language) => [`texts.${language}.stem`, t`The question itself is missing.`]),
      ),
      ...(key.kind === 'single' && key.right < 0 && { 'key.right': t`Mark the option that is right.` }),
      ...(key.kind === 'numerical' &&
        draft[rangeField(0, 'low')].trim() === '' && { 'key.ranges.0.low': t`Say what is right.` }),
    }
  }
}
