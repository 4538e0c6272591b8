// "I have read it": one press, said once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { acknowledge } from '../notices.api.ts'

export function AcknowledgeButton({ noticeId, onInk = false }: { noticeId: string; onInk?: boolean }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const saying = useMutation({
    mutationFn: () => acknowledge(noticeId),
    onSuccess: () => toast(t`Thank you. The institute sees that you have read it.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <Button
      look={onInk ? 'inv' : 'filled'}
      icon="check"
      busy={saying.isPending}
      onClick={() => saying.mutate()}
    >
      {saying.isPending ? <Trans>Saving</Trans> : <Trans>I have read it</Trans>}
    </Button>
  )
}
