// Writing a notice: the words, for whom with how many that is, files, and when. What is typed is kept.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/ChoiceField.tsx'
import { type Form, useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { DateField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { noticeQuery, releaseNotice, saveDraft } from './notices.api.ts'
import { momentOf } from './noticeWords.tsx'
import { AudiencePicker } from './writing/AudiencePicker.tsx'
import { type Draft, draftOf, emptyDraft, isNamed, requestOf } from './writing/draft.ts'
import { FileList } from './writing/FileList.tsx'
import { Reach } from './writing/Reach.tsx'
import { RemoveDraft } from './writing/RemoveDraft.tsx'
import { useSaySent } from './writing/useUndo.tsx'
import { useWordsCheck, WordsFields } from './writing/WordsFields.tsx'
import './notices.css'

export default function NewNoticePage() {
  const { t } = useLingui()
  const [{ draft }] = useSearch({ draft: '' })
  const query = useQuery({ ...noticeQuery(draft), enabled: draft !== '', staleTime: 0, gcTime: 0 })
  return (
    <>
      <TaskTop title={draft ? t`Draft of a notice` : t`New notice`} />
      <Main>
        {draft ? (
          <Loaded query={query} failed={t`The draft did not load`}>
            {(notice) => <Writing key={draft} noticeId={draft} start={draftOf(notice)} />}
          </Loaded>
        ) : (
          <Writing key="new" noticeId="" start={emptyDraft} />
        )}
      </Main>
    </>
  )
}

function Writing({ noticeId, start }: { noticeId: string; start: Draft }) {
  const { t } = useLingui()
  const sends = useRef(true)
  const form = useWriting(noticeId, start, sends)
  const { values } = form
  const sendAt = momentOf(values.at)
  return (
    <>
      <form id="notice" className="nt-form" noValidate onSubmit={form.onSubmit}>
        <Columns>
          <Stack>
            <Panel label={t`What it says`}>
              <WordsFields form={form} />
              <FileList files={values.files} onChange={(files) => form.set({ files })} />
            </Panel>
          </Stack>
          <Stack>
            <Panel>
              <Head title={t`Who is it for?`} />
              <AudiencePicker
                value={values.audience}
                onChange={(audience) => form.set({ audience })}
                error={form.field('audience').error}
              />
              <Reach audience={values.audience} noticeId={noticeId} sendAt={sendAt} />
            </Panel>
            <Panel>
              <Head title={t`How and when`} />
              <Options form={form} />
            </Panel>
          </Stack>
        </Columns>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
      <Dock>
        {noticeId && <RemoveDraft noticeId={noticeId} />}
        <span className="grow" />
        <Button
          type="submit"
          form="notice"
          look="line"
          disabled={form.busy}
          onClick={() => {
            sends.current = false
          }}
        >
          <Trans>Save draft</Trans>
        </Button>
        <Button
          type="submit"
          form="notice"
          busy={form.busy}
          onClick={() => {
            sends.current = true
          }}
        >
          {form.busy ? <Trans>Saving</Trans> : sendAt ? <Trans>Schedule</Trans> : <Trans>Send</Trans>}
        </Button>
      </Dock>
    </>
  )
}

type Outcome = { id: string; isReleased: boolean }

/** Saves the draft, and releases it where "send" was pressed; a release that is refused leaves the draft saved. */
function useWriting(noticeId: string, start: Draft, sends: { current: boolean }): Form<Draft> {
  const { t } = useLingui()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const checkWords = useWordsCheck()
  const saySent = useSaySent()
  // A release that was refused has saved the draft: the next try goes on with it.
  const saved = useRef(noticeId)
  return useForm<Draft, Outcome>({
    start,
    draft: { name: `notice:${noticeId || 'new'}` },
    check: (draft) => ({
      ...checkWords(draft, sends.current),
      ...(sends.current && !isNamed(draft.audience) && { audience: t`Choose who it is for.` }),
    }),
    send: async (draft, key) => {
      const id = await saveDraft(saved.current, requestOf(draft), key)
      saved.current = id
      if (sends.current) await releaseNotice(id, momentOf(draft.at), `${key}-release`)
      return { id, isReleased: sends.current }
    },
    done: ({ id, isReleased }, { at }) => {
      void queries.invalidateQueries({ queryKey: ['notices'] })
      if (!isReleased) {
        toast(t`The draft is saved.`)
        void navigate({ to: '/notices', search: { tab: 'draft' } as never, replace: true })
        return
      }
      if (at) toast(t`The notice is scheduled.`)
      else saySent(id)
      void navigate({ to: '/notices/$noticeId', params: { noticeId: id }, replace: true })
    },
  })
}

function Options({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  return (
    <div className="stack g3">
      <Checkbox
        {...form.field('important')}
        label={t`Important: ask for “I have read it”`}
        hint={t`You see who has not, by batch, and can remind them.`}
      />
      <DateField
        {...form.field('at')}
        withTime
        optional
        label={t`Send at`}
        hint={t`Empty: at once, with half a minute to take it back.`}
      />
      <DateField {...form.field('pinnedUntil')} withTime optional label={t`Pinned until`} />
      <DateField
        {...form.field('expiresAt')}
        withTime
        optional
        label={t`Valid until`}
        hint={t`Then it leaves the list, and nobody is told of it any more.`}
      />
    </div>
  )
}
