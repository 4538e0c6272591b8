// Changing which questions stand where: shown at once, saved at once, put back if the server refuses.
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { toast } from '../../../ui/Toast.tsx'
import { examOf, type PaperQuestion, type Placed, paperOf, setQuestions } from '../exams.api.ts'

/** Sets the whole paper. Questions that the page knows already move at once; new ones appear when they are loaded. */
export function usePlacing(examId: string) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const { queryKey } = paperOf(examId)
  return useMutation({
    // One after the other: a later list is never overtaken by an earlier one.
    scope: { id: `placing ${examId}` },
    mutationFn: (placed: Placed[]) => setQuestions(examId, placed),
    onMutate: async (placed) => {
      await queries.cancelQueries({ queryKey })
      const before = queries.getQueryData(queryKey)
      if (before)
        queries.setQueryData(queryKey, { ...before, questions: rearranged(before.questions, placed) })
      return before
    },
    onError: (error, _placed, before) => {
      if (before) queries.setQueryData(queryKey, before)
      toast(problemSentence(i18n, error))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: examOf(examId).queryKey }),
  })
}

function rearranged(questions: PaperQuestion[], placed: Placed[]): PaperQuestion[] {
  const known = new Map(questions.map((question) => [question.questionId, question]))
  return placed
    .toSorted((one, other) => one.section - other.section)
    .flatMap(({ questionId, section }) => {
      const question = known.get(questionId)
      return question ? [{ ...question, section }] : []
    })
    .map((question, index) => ({ ...question, position: index + 1 }))
}

export const toPlaced = ({ questionId, section }: PaperQuestion): Placed => ({ questionId, section })
