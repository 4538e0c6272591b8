// What staff do with a query beside answering it: share the answer, hand it on, keep the asker from asking.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { useCan } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { toast } from '../../ui/Toast.tsx'
import { MuteDialog } from './MuteDialog.tsx'
import { closeQuery, type Query } from './queries.api.ts'
import { isWaiting } from './queryWords.tsx'
import { ReassignDialog } from './ReassignDialog.tsx'
import { ShareDialog } from './ShareDialog.tsx'

type Open = 'share' | 'reassign' | 'mute' | undefined

export function QueryActions({ query }: { query: Query }) {
  const { t } = useLingui()
  const can = useCan()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (!query.can.includes('answerQuery')) return <CloseButton query={query} />
  const mayMove = query.can.includes('reassignQuery') && query.state !== 'closed'
  const mayMute = can('muteAsker')
  return (
    <>
      {query.answeredAt && query.can.includes('shareQuery') && (
        <Button look="tonal" icon="people" onClick={() => setOpen('share')}>
          {query.sharedWith ? <Trans>Change what is shared</Trans> : <Trans>Share the answer</Trans>}
        </Button>
      )}
      {(mayMove || mayMute) && (
        <Menu
          label={t`More`}
          items={
            <>
              {mayMove && (
                <MenuItem icon="forward" onClick={() => setOpen('reassign')}>
                  <Trans>Hand on</Trans>
                </MenuItem>
              )}
              {mayMute && (
                <MenuItem icon="lock" danger onClick={() => setOpen('mute')}>
                  <Trans>Pause asking</Trans>
                </MenuItem>
              )}
            </>
          }
        />
      )}
      {open === 'share' && <ShareDialog query={query} onClose={close} />}
      {open === 'reassign' && <ReassignDialog query={query} onClose={close} />}
      {open === 'mute' && <MuteDialog person={query.asker} onClose={close} />}
    </>
  )
}

/** Who asked and needs no answer any more, closes it. */
function CloseButton({ query }: { query: Query }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const close = useMutation({
    mutationFn: () => closeQuery(query.id),
    onSuccess: () => {
      toast(t`The query is closed.`)
      for (const queryKey of [['query', query.id], ['queries']]) void queries.invalidateQueries({ queryKey })
    },
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  if (!query.can.includes('closeQuery') || !isWaiting(query)) return null
  return (
    <Button look="quiet" icon="check" busy={close.isPending} onClick={() => close.mutate()}>
      <Trans>I need no answer any more</Trans>
    </Button>
  )
}
