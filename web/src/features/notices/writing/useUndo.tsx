// Taking back what was just sent: it is a draft again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { problemSentence } from '../../../api/problems.ts'
import { toast, toastUndo } from '../../../ui/Toast.tsx'
import { callBack, UNDO_SECONDS } from '../notices.api.ts'

/** Calls a notice back and opens it as a draft. */
export function useCallBack() {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (noticeId: string) => {
    try {
      await callBack(noticeId)
      toast(t`Taken back. Nothing has gone out; it is a draft again.`)
      await navigate({ to: '/notices/new', search: { draft: noticeId } as never })
    } catch (error) {
      toast(problemSentence(i18n, error))
    }
    await queries.invalidateQueries({ queryKey: ['notices'] })
  }
}

/** Says that it goes out, with as long to take it back as the server gives. */
export function useSaySent() {
  const takeBack = useCallBack()
  return (noticeId: string) =>
    toastUndo(
      <Trans>The notice goes out in {UNDO_SECONDS} seconds.</Trans>,
      () => void takeBack(noticeId),
      UNDO_SECONDS,
    )
}
