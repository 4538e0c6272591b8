// Writing a passage and its questions anew; exams that hold them keep what they have.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { SaveOrDiscard, useEarlierKeys, useOpened, WaitingEditor } from './editor/EditParts.tsx'
import { PassageEditor } from './passage/PassageEditor.tsx'
import { passageChange, passageDraftOf } from './passage/passageDraft.ts'
import { usePassageForm } from './passage/usePassageForm.ts'
import { changePassage, type Passage, passageOf, type Subject, subjectList } from './questions.api.ts'
import { languagesOf } from './questionWords.tsx'

export default function EditPassagePage() {
  const { t } = useLingui()
  const { passageId = '' } = useParams({ strict: false })
  const subjects = useQuery(subjectList)
  const query = useOpened(passageOf(passageId))
  if (!subjects.data || !query.data)
    return (
      <WaitingEditor
        title={t`Change the passage`}
        query={subjects.data ? query : subjects}
        failed={t`The passage did not load`}
      />
    )
  if (query.data.questions.length === 0) return <Replaced />
  return <EditPassage key={passageId} passage={query.data} subjects={subjects.data.rows} />
}

/** An exam may hold it still; new ones take the passage that came after it. */
function Replaced() {
  const { t } = useLingui()
  return (
    <>
      <TaskTop title={t`Change the passage`} />
      <Main>
        <Panel>
          <EmptyState
            plain
            title={t`This passage was written anew`}
            action={
              <Link className="btn line" to="/questions">
                <Trans>To the bank</Trans>
              </Link>
            }
          >
            <Trans>Exams that took it keep it. Open one of its questions to find the new one.</Trans>
          </EmptyState>
        </Panel>
      </Main>
    </>
  )
}

function EditPassage({ passage, subjects }: { passage: Passage; subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const earlierKeys = useEarlierKeys()
  const [language = 'en'] = languagesOf(passage.texts, useLanguage())
  const [start] = useState(() => passageDraftOf(passage, language))
  const toFirst = (questionId = '') => navigate({ to: '/questions/$questionId', params: { questionId } })
  const form = usePassageForm({
    name: `passage-${passage.id}-${passage.questions.map(({ version }) => version).join('-')}`,
    start,
    send: (draft, key) => changePassage(passage.id, passageChange(draft), key),
    done: async ({ questionIds, examsWithEarlierKey: count }) => {
      await toFirst(questionIds[0])
      await queries.invalidateQueries({ queryKey: ['questions'] })
      toast(earlierKeys(count) ?? t`Saved.`)
    },
  })
  return (
    <PassageEditor
      title={t`Change the passage`}
      form={form}
      subjects={subjects}
      pictures={passage.pictures}
      unsaved={isChanged(start, form.values)}
    >
      <SaveOrDiscard
        form="passage-form"
        busy={form.busy}
        onDiscard={() => {
          form.reset()
          void toFirst(passage.questions[0]?.id)
        }}
      />
    </PassageEditor>
  )
}

/** Whether something differs but for what is shown of it. */
function isChanged(before: object, now: object): boolean {
  const plain = (value: object) => JSON.stringify({ ...value, language: '', open: '' })
  return plain(before) !== plain(now)
}
