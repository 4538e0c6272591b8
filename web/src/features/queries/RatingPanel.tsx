// "Was this helpful?": asked of who asked, once an answer is there. It is the one thing to do now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { InkBlock, Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Query, rateAnswer } from './queries.api.ts'
import { WritingField } from './WritingField.tsx'

export function RatingPanel({ query }: { query: Query }) {
  const [isNo, setNo] = useState(false)
  if (query.state !== 'answered' || query.helpful || !query.can.includes('rateAnswer')) return null
  return isNo ? (
    <WhyNot query={query} onBack={() => setNo(false)} />
  ) : (
    <Ask query={query} onNo={() => setNo(true)} />
  )
}

function Ask({ query, onNo }: { query: Query; onNo: () => void }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const yes = useMutation({
    mutationFn: () => rateAnswer(query.id, { helpful: true, close: true, body: '' }, crypto.randomUUID()),
    onSuccess: () => {
      toast(t`Good. The query is closed; you can ask again below for two weeks.`)
      for (const queryKey of [['query', query.id], ['queries']]) void queries.invalidateQueries({ queryKey })
    },
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <InkBlock label={t`Was this helpful?`}>
      <h2>
        <Trans>Was this helpful?</Trans>
      </h2>
      <div className="row wrap">
        <Button look="inv" icon="check" busy={yes.isPending} onClick={() => yes.mutate()}>
          <Trans>Yes, that answers it</Trans>
        </Button>
        <Button look="inv" icon="undo" onClick={onNo}>
          <Trans>No, ask again</Trans>
        </Button>
      </div>
      <p className="s hint">
        <Trans>Without a word it closes by itself a week after the answer.</Trans>
      </p>
    </InkBlock>
  )
}

function WhyNot({ query, onBack }: { query: Query; onBack: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { body: '' },
    draft: { name: `rating:${query.id}` },
    check: ({ body }) => (body.trim() ? {} : { body: t`Say what is still open.` }),
    send: ({ body }, key) => rateAnswer(query.id, { helpful: false, close: false, body }, key),
    done: () => {
      for (const queryKey of [['query', query.id], ['queries']]) void queries.invalidateQueries({ queryKey })
    },
  })
  return (
    <Panel label={t`Ask again`}>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <WritingField {...form.field('body')} label={t`What is still open?`} rows={3} />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Sending</Trans> : <Trans>Ask again</Trans>}
          </Button>
          <Button look="quiet" onClick={onBack}>
            <Trans>Back</Trans>
          </Button>
        </div>
      </form>
    </Panel>
  )
}
