// How many people the notice would go to, and by which channel each would hear of it first: counted by the sending's rule.
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Pairs } from '../../../ui/List.tsx'
import { type NamedAudience, previewQuery } from '../notices.api.ts'
import { idsOf, isNamed } from './draft.ts'

type ReachProps = { audience: NamedAudience; noticeId: string; sendAt: string | undefined }

export function Reach({ audience, noticeId, sendAt }: ReachProps) {
  const { i18n } = useLingui()
  const asked = useDeferredValue(audience)
  const query = useQuery({ ...previewQuery(idsOf(asked), noticeId, sendAt), enabled: isNamed(asked) })
  if (!isNamed(audience))
    return (
      <p className="s hint">
        <Trans>Choose who it is for, and you see here how many people that is.</Trans>
      </p>
    )
  if (query.isError) return <p className="s err">{problemSentence(i18n, query.error)}</p>
  const { data } = query
  const people = data?.people ?? 0
  return (
    <div role="status" className="stack" aria-busy={query.isFetching}>
      {data ? (
        <>
          <p className="l">
            <Plural value={people} one="# person" other="# people" />
          </p>
          <ByRole counts={data.byRole} />
          <ByChannel counts={data.byChannel} />
        </>
      ) : (
        <p className="hint">
          <Trans>Counting</Trans>
        </p>
      )}
    </div>
  )
}

type Preview = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof previewQuery>['queryFn']>>>>

function ByRole({ counts }: { counts: Preview['byRole'] }) {
  const { t } = useLingui()
  const { student, parent, teacher, admin } = counts
  const parts = [
    student > 0 && t`${plural(student, { one: '# student', other: '# students' })}`,
    parent > 0 && t`${plural(parent, { one: '# guardian', other: '# guardians' })}`,
    teacher > 0 && t`${plural(teacher, { one: '# teacher', other: '# teachers' })}`,
    admin > 0 && t`${plural(admin, { one: '# of the office', other: '# of the office' })}`,
  ]
  return <p className="s dim">{parts.filter(Boolean).join(' · ')}</p>
}

function ByChannel({ counts }: { counts: Preview['byChannel'] }) {
  const { t } = useLingui()
  const { whatsapp, push, mail, app } = counts
  const lines: [string, number][] = [
    ['WhatsApp', whatsapp],
    [t`Push message`, push],
    [t`E-mail`, mail],
    [t`Only in the app`, app],
  ]
  const shown = lines.filter(([, count]) => count > 0)
  return (
    <>
      <Pairs
        items={shown.map(([label, count]) => [
          label,
          <span key={label} className="num">
            {count}
          </span>,
        ])}
      />
      <p className="s hint">
        <Trans>By the channel that is tried first. Everybody finds it in the app as well.</Trans>
      </p>
    </>
  )
}
