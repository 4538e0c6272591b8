// One message: its sign, its words, when it came; a tap reads it and opens what it is about.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type InboxRow, knowAbsence, markRead } from './inbox.api.ts'

/** What a message is about, at a look; an unknown kind of a newer server is a message. */
const signs: Record<string, IconName> = {
  absence: 'absent',
  'absence-corrected': 'undo',
  'attendance-task': 'check',
  'attendance-not-taken': 'clock',
  'leave-to-confirm': 'leave',
  'leave-asked': 'leave',
  'leave-decided': 'leave',
  'lecture-changed': 'calendar',
  'query-asked': 'speech',
  'query-answered': 'speech',
  'query-overdue': 'clock',
  notice: 'notice',
  'result-published': 'chart',
  'exam-scheduled': 'test',
  digest: 'grid',
  'fee-receipt': 'rupee',
  'fee-due': 'rupee',
  'fee-overdue': 'rupee',
  'cheque-returned': 'rupee',
  'upi-refused': 'rupee',
  'refund-paid': 'rupee',
  'concession-asked': 'rupee',
  'concession-decided': 'rupee',
  'refund-asked': 'rupee',
  'refund-decided': 'rupee',
  'claim-made': 'rupee',
  'channel-paused': 'alert',
  'template-stopped': 'alert',
}

/** Kinds that want something done, in the colour of attention. */
const pressing = new Set([
  'absence',
  'query-overdue',
  'attendance-not-taken',
  'fee-overdue',
  'cheque-returned',
  'upi-refused',
  'channel-paused',
  'template-stopped',
])

export function MessageRow({ message }: { message: InboxRow }) {
  const { kind, title, text, link, at, readAt, about } = message
  const format = useFormat()
  const open = useOpen(message)
  const { children } = useViewer()
  const isUnread = readAt === null
  return (
    <li className={isUnread ? 'unread' : undefined}>
      <a href={link} className="go" onClick={open}>
        <span className={pressing.has(kind) ? 'sign due' : 'sign'}>
          <Icon name={signs[kind] ?? 'mail'} />
        </span>
        <span className="grow wraps">
          <span className="line">
            <b>{title}</b>
            <time className="s hint" dateTime={at}>
              {format.time(at)}
            </time>
          </span>
          <span className="s dim block">{text}</span>
          {about && children.length > 1 && <span className="s hint block">{about.name}</span>}
          {isUnread && (
            <span className="vh">
              <Trans>Unread</Trans>
            </span>
          )}
        </span>
      </a>
      <IKnow message={message} />
    </li>
  )
}

/** Reads the message and goes where it leads: an address of the app that the server wrote, search and all. */
function useOpen({ id, link, readAt }: InboxRow) {
  const queries = useQueryClient()
  const { history } = useRouter()
  return (event: MouseEvent) => {
    // A tap that could not be told leaves the line unread, and nothing else is lost.
    if (readAt === null) void markRead(queries, [id]).catch(() => undefined)
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.push(link)
  }
}

/** A guardian's answer to an absence, which closes it; it is offered until the message is read. */
function IKnow({ message: { id, kind, link, about, readAt } }: { message: InboxRow }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const { person } = useViewer()
  const day = new URLSearchParams(link.split('?')[1]).get('day')
  const know = useMutation({
    mutationFn: async (absence: { studentId: string; day: string }) => {
      await knowAbsence(absence)
      await markRead(queries, [id])
    },
    onSuccess: () => toast(t`Thank you. The institute knows that you know.`),
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  if (kind !== 'absence' || person.role !== 'parent' || !about || !day || readAt !== null) return null
  return (
    <Button
      look="tonal"
      small
      busy={know.isPending}
      onClick={() => know.mutate({ studentId: about.id, day })}
    >
      <Trans>I know</Trans>
    </Button>
  )
}
