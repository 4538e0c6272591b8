// Writing in a thread: the answer of staff, or what the asker adds.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PhotoStrip } from './PhotoStrip.tsx'
import { addToQuery, answerQuery, type Picture, type Query } from './queries.api.ts'
import { usePhotos } from './usePhotos.ts'
import { WritingField } from './WritingField.tsx'

type Draft = { body: string; pictures: readonly Picture[] }

export function Composer({ query }: { query: Query }) {
  const isClosed = query.state === 'closed'
  if (query.can.includes('answerQuery'))
    return isClosed ? (
      <p className="s hint">
        <Trans>The query is closed. Who asked can open it again.</Trans>
      </p>
    ) : (
      <Writing query={query} answers />
    )
  if (!query.can.includes('addToQuery')) return null
  const isOver = query.reopenUntil !== null && Date.parse(query.reopenUntil) < Date.now()
  return isOver ? (
    <p className="s hint">
      <Trans>This query is closed for good. Ask a new one if something is open.</Trans>
    </p>
  ) : (
    <Writing query={query} answers={false} />
  )
}

function Writing({ query, answers }: { query: Query; answers: boolean }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm<Draft>({
    start: { body: '', pictures: [] },
    draft: { name: `post:${query.id}` },
    check: ({ body, pictures }) =>
      body.trim() || pictures.length ? {} : { body: t`Write something, or add a photo.` },
    send: ({ body, pictures }, key) =>
      (answers ? answerQuery : addToQuery)(query.id, { body, pictures: pictures.map(({ id }) => id) }, key),
    done: () => {
      form.reset()
      for (const queryKey of [['query', query.id], ['queries']]) void queries.invalidateQueries({ queryKey })
    },
  })
  const photos = usePhotos(form.values.pictures, (pictures) => form.set({ pictures }))
  return (
    <Panel>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <WritingField
          {...form.field('body')}
          label={answers ? t`Your answer` : t`Add something`}
          rows={answers ? 5 : 3}
        />
        <PhotoStrip photos={photos} />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="row wrap">
          <Button
            type="submit"
            look={answers ? 'filled' : 'tonal'}
            busy={form.busy}
            disabled={photos.busy > 0}
          >
            <SendWords query={query} answers={answers} busy={form.busy} />
          </Button>
        </div>
      </form>
    </Panel>
  )
}

function SendWords({ query, answers, busy }: { query: Query; answers: boolean; busy: boolean }) {
  if (busy) return <Trans>Sending</Trans>
  if (answers) return <Trans>Answer</Trans>
  if (query.state === 'answered' || query.state === 'closed') return <Trans>Ask again</Trans>
  return <Trans>Add it</Trans>
}
