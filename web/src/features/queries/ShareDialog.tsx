// Sharing an answer: question and answer in words for everybody, without the asker; photos only where chosen.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Query, type Sharing, shareQuery, unshareQuery } from './queries.api.ts'
import { WritingField } from './WritingField.tsx'

export function ShareDialog({ query, onClose }: { query: Query; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const changed = (words: string) => {
    toast(words)
    for (const queryKey of [['query', query.id], ['queries'], ['shared-answers']])
      void queries.invalidateQueries({ queryKey })
    onClose()
  }
  const form = useForm<Sharing>({
    start: startOf(query),
    draft: { name: `share:${query.id}` },
    check: ({ title, answer }) => ({
      ...(title.trim().length < 3 && { title: t`Say in a line what is answered.` }),
      ...(!answer.trim() && { answer: t`Write the answer.` }),
    }),
    send: (sharing, key) => shareQuery(query.id, sharing, key),
    done: () => changed(t`Shared. Nobody sees who asked.`),
  })
  const takeBack = useMutation({
    mutationFn: () => unshareQuery(query.id),
    onSuccess: () => changed(t`It is no longer shared.`),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Share the answer`}
      wide
      actions={
        <>
          {query.sharedWith && (
            <Button look="neg" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
              <Trans>Take it back</Trans>
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" form="share" busy={form.busy}>
            {form.busy ? <Trans>Sharing</Trans> : <Trans>Share</Trans>}
          </Button>
        </>
      }
    >
      <form id="share" className="stack g3" noValidate onSubmit={form.onSubmit}>
        <Note tone="own" icon="shield">
          <Trans>Write it for everybody. Take out names and whatever says who asked.</Trans>
        </Note>
        {query.topic === 'subject' && (
          <RadioGroup
            {...form.field('audience')}
            onChange={(audience) => form.set({ audience: audience as Sharing['audience'] })}
            label={t`Who finds it?`}
            choices={[
              { value: 'batch', label: query.batch?.name ?? t`The batch` },
              { value: 'everybody', label: t`Everybody who learns the subject` },
            ]}
          />
        )}
        <TextField {...form.field('title')} label={t`Question in a line`} maxLength={150} />
        <WritingField {...form.field('question')} label={t`Question`} rows={3} hint="" optional />
        <WritingField {...form.field('answer')} label={t`Answer`} rows={5} />
        <PictureChoice
          query={query}
          chosen={form.values.pictures}
          onChange={(pictures) => form.set({ pictures })}
        />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
    </Dialog>
  )
}

/** What stands in the thread, to be written for everybody. */
function startOf(query: Query): Sharing {
  const answers = query.posts.filter(({ kind, hidden }) => kind === 'answer' && !hidden)
  return {
    audience: query.topic !== 'subject' || query.sharedWith === 'subject' ? 'everybody' : 'batch',
    title: query.title,
    question: query.posts.find(({ kind }) => kind === 'question')?.body ?? '',
    answer: answers.map(({ body }) => body).join('\n\n'),
    pictures: [],
  }
}

type ChoiceProps = { query: Query; chosen: string[]; onChange: (chosen: string[]) => void }

function PictureChoice({ query, chosen, onChange }: ChoiceProps) {
  const { t } = useLingui()
  const pictures = query.posts.flatMap((post) => post.pictures)
  if (pictures.length === 0) return null
  return (
    <fieldset className="field">
      <legend>
        <Trans>Photos that go along</Trans>
      </legend>
      <div className="qr-strip">
        {pictures.map(({ id, address }, index) => {
          const number = index + 1
          return (
            <label key={id} className="qr-choice">
              <img src={address} alt="" />
              <input
                type="checkbox"
                aria-label={t`Photo ${number}`}
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
