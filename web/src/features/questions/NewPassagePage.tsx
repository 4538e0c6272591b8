// Typing a passage with its questions into the bank.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { TaskTop } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useLanguage } from '../../words/language.ts'
import { PassageEditor } from './passage/PassageEditor.tsx'
import { emptyPassage, newPassage, passageLanguages } from './passage/passageDraft.ts'
import { usePassageForm } from './passage/usePassageForm.ts'
import { addPassage, type Subject, subjectList } from './questions.api.ts'

export default function NewPassagePage() {
  const { t } = useLingui()
  const subjects = useQuery(subjectList)
  return (
    <Loaded
      query={subjects}
      failed={t`The subjects did not load`}
      skeleton={<TaskTop title={t`New passage`} />}
    >
      {({ rows }) => <NewPassage subjects={rows} />}
    </Loaded>
  )
}

function NewPassage({ subjects }: { subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const language = useLanguage()
  const [{ subject, topic }] = useSearch({ subject: '', topic: '' })
  const [start] = useState(() =>
    emptyPassage({
      subjectId: subjects.some(({ id }) => id === subject) ? subject : (subjects[0]?.id ?? ''),
      topicId: topic,
      language,
    }),
  )
  const form = usePassageForm({
    name: 'new-passage',
    start,
    send: (draft, key) => addPassage(newPassage(draft), key),
    done: async ({ questionIds }) => {
      await queries.invalidateQueries({ queryKey: ['questions'] })
      toast(t`The passage and its questions are in the bank.`)
      await navigate({ to: '/questions/$questionId', params: { questionId: questionIds[0] ?? '' } })
    },
  })
  return (
    <PassageEditor
      title={t`New passage`}
      form={form}
      subjects={subjects}
      unsaved={passageLanguages(form.values).length > 0}
    >
      <Button type="submit" form="passage-form" busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
    </PassageEditor>
  )
}
