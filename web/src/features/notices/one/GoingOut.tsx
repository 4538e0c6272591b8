// A notice on its way: when it goes out, and how to take it back before.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { InkBlock } from '../../../ui/Panel.tsx'
import type { Notice } from '../notices.api.ts'
import { useCallBack } from '../writing/useUndo.tsx'

export function GoingOut({ notice }: { notice: Notice }) {
  const { t } = useLingui()
  const format = useFormat()
  const takeBack = useCallBack()
  const calling = useMutation({ mutationFn: () => takeBack(notice.id) })
  const { writing, can } = notice
  const left = useSecondsTo(writing?.undoUntil ?? null)
  if (!writing?.sendAt || !can.includes('callBackNotice')) return null
  const when = format.dateTime(writing.sendAt)
  return (
    <InkBlock label={t`On its way`}>
      <div className="row wrap">
        <p className="grow" role="timer">
          {left === null ? (
            <Trans>Goes out on {when}. Until then nobody sees it.</Trans>
          ) : left > 0 ? (
            <Trans>
              Goes out in <b className="num">{left}</b> seconds. Until then nobody sees it.
            </Trans>
          ) : (
            <Trans>Going out now.</Trans>
          )}
        </p>
        <Button look="inv" icon="undo" busy={calling.isPending} onClick={() => calling.mutate()}>
          <Trans>Take it back</Trans>
        </Button>
      </div>
    </InkBlock>
  )
}

/** Seconds until then, counted down; what the screen shows is loaded anew once it is past. */
function useSecondsTo(moment: string | null): number | null {
  const queries = useQueryClient()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!moment) return
    const timer = setInterval(() => {
      const time = Date.now()
      setNow(time)
      if (time > Date.parse(moment)) void queries.invalidateQueries({ queryKey: ['notices'] })
    }, 1000)
    return () => clearInterval(timer)
  }, [moment, queries])
  return moment === null ? null : Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000))
}
