// The sentence a parent's home opens with: where the child is at this hour.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { ParentHomeData } from '../homes.api.ts'

type Props = { home: ParentHomeData; name: string }

export function ChildSentence({ home, name }: Props) {
  const format = useFormat()
  const { state, since } = home.standing
  const at = since ? format.time(since) : ''
  switch (state) {
    case 'here':
      return (
        <Trans>
          {name} has been in class since {at} today.
        </Trans>
      )
    case 'left':
      return (
        <Trans>
          {name} left class early today, at {at}.
        </Trans>
      )
    case 'absent':
      return (
        <Trans>
          {name} is absent today, since {at}.
        </Trans>
      )
    case 'leave':
      return <Trans>{name} is on leave today.</Trans>
    case 'before':
      return <Before home={home} name={name} at={at} />
    case 'unmarked':
      return <Trans>Today’s attendance of {name} is not taken yet.</Trans>
    case 'over':
      return <Over home={home} name={name} />
    case 'none':
      return <NoClasses home={home} name={name} />
  }
}

function Before({ home, name, at }: Props & { at: string }) {
  const wordOf = useSubjectWord()
  const subject = wordOf(home.standing.subject ?? '')
  return (
    <Trans>
      {name}’s classes begin at {at} today, with {subject}.
    </Trans>
  )
}

function Over({ home, name }: Props) {
  const { attended, marked } = home.standing
  return (
    <Trans>
      {name} was in {attended} of {marked} lectures today.
    </Trans>
  )
}

function NoClasses({ home, name }: Props) {
  const format = useFormat()
  const { holiday, next } = home.today
  const when = next && `${format.weekday(next.startsAt)}, ${format.time(next.startsAt)}`
  return (
    <>
      {holiday ? (
        <Trans>
          Holiday today: {holiday}. {name} has no classes.
        </Trans>
      ) : (
        <Trans>{name} has no classes today.</Trans>
      )}{' '}
      {when && <Trans>Next: {when}.</Trans>}
    </>
  )
}
