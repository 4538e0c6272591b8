// Changing and reviewing many questions at once, each with a way to take it back.
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { toast, toastUndo } from '../../../ui/Toast.tsx'
import {
  type Changes,
  changeQuestions,
  type ListedQuestion,
  type Reviews,
  reviewQuestions,
} from '../questions.api.ts'

export type Many = {
  busy: boolean
  /** Both give whether it was done; what went wrong is said. */
  change: (changes: Changes) => Promise<boolean>
  review: (reviews: Reviews) => Promise<boolean>
}

/** What a dialog about the chosen questions is given. */
export type Asked = {
  chosen: Pick<ListedQuestion, 'id' | 'version' | 'subjectId' | 'tags'>[]
  many: Many
  done: (isDone: boolean) => void
}

/** The versions that were looked at. */
export const seen = (chosen: { id: string; version: number }[]) =>
  chosen.map(({ id, version }) => ({ id, version }))

export function useMany(): Many {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)

  const run = async <Undo>(
    act: () => Promise<{ changed: number; undo: Undo[] }>,
    back: (undo: Undo[]) => Promise<unknown>,
  ) => {
    setBusy(true)
    try {
      const { changed: count, undo } = await act()
      await queries.invalidateQueries({ queryKey: ['questions'] })
      const message = t`${plural(count, { 0: 'Nothing to change.', one: '# question changed.', other: '# questions changed.' })}`
      if (undo.length === 0) toast(message)
      else toastUndo(message, () => void takeBack(() => back(undo)))
      return true
    } catch (error) {
      toast(problemSentence(i18n, error))
      return false
    } finally {
      setBusy(false)
    }
  }

  const takeBack = async (act: () => Promise<unknown>) => {
    try {
      await act()
      await queries.invalidateQueries({ queryKey: ['questions'] })
      toast(t`Taken back.`)
    } catch (error) {
      toast(problemSentence(i18n, error))
    }
  }

  return {
    busy,
    change: (changes) => run(() => changeQuestions(changes), changeQuestions),
    review: (reviews) => run(() => reviewQuestions(reviews), reviewQuestions),
  }
}
