// One exam for staff: a draft is set up here, step by step; a scheduled one says what to do now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ExamOverview } from './ExamOverview.tsx'
import { changeExam, type Exam, examOf, removeExam } from './exams.api.ts'
import { PracticeChip, StateChip, useName } from './examWords.tsx'
import { ExtraTimePanel } from './setup/ExtraTimePanel.tsx'
import { InstructionsPanel } from './setup/InstructionsPanel.tsx'
import { PartsPanel } from './setup/PartsPanel.tsx'
import { QuestionsPanel } from './setup/QuestionsPanel.tsx'
import { ReadinessPanel } from './setup/ReadinessPanel.tsx'
import { RulesPanel } from './setup/RulesPanel.tsx'
import { SectionsPanel } from './setup/SectionsPanel.tsx'
import { SettingsPanel } from './setup/SettingsPanel.tsx'
import { WindowPanel } from './setup/WindowPanel.tsx'
import './exams.css'

export default function ExamPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId' })
  const query = useQuery(examOf(examId))
  useNews(loadExamsAnew)
  return (
    <Loaded query={query} failed={t`The exam did not load`}>
      {(exam) => (
        <>
          <ExamHead exam={exam} />
          {exam.state === 'draft' ? <Draft exam={exam} /> : <ExamOverview exam={exam} />}
        </>
      )}
    </Loaded>
  )
}

/** The steps from top to bottom; what is still missing and the way on stand beside them, or below on a phone. */
function Draft({ exam }: { exam: Exam }) {
  return (
    <Columns>
      <Stack gap={3}>
        <SectionsPanel exam={exam} />
        <PartsPanel exam={exam} />
        <QuestionsPanel exam={exam} />
        <WindowPanel exam={exam} />
        <RulesPanel exam={exam} />
        <ExtraTimePanel exam={exam} />
        <SettingsPanel exam={exam} />
        <InstructionsPanel exam={exam} />
      </Stack>
      <ReadinessPanel exam={exam} />
    </Columns>
  )
}

function ExamHead({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const nameOf = useName()
  const [asked, setAsked] = useState<'name' | 'removal'>()
  return (
    <PageHead title={exam.title} above={nameOf(exam.pattern.name)}>
      {exam.mode === 'practice' && <PracticeChip />}
      <StateChip state={exam.state} />
      {exam.can.includes('changeExam') && (
        <Menu
          label={t`More about this exam`}
          items={
            <>
              <MenuItem icon="edit" onClick={() => setAsked('name')}>
                <Trans>Rename</Trans>
              </MenuItem>
              {exam.can.includes('removeExam') && (
                <MenuItem icon="trash" danger onClick={() => setAsked('removal')}>
                  <Trans>Throw the draft away</Trans>
                </MenuItem>
              )}
            </>
          }
        />
      )}
      <RenameDialog exam={exam} open={asked === 'name'} onClose={() => setAsked(undefined)} />
      <RemovalDialog exam={exam} open={asked === 'removal'} onClose={() => setAsked(undefined)} />
    </PageHead>
  )
}

type DialogProps = { exam: Exam; open: boolean; onClose: () => void }

function RenameDialog({ exam, open, onClose }: DialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { title: exam.title },
    check: ({ title }) => (title.trim() ? {} : { title: t`Give the exam a name.` }),
    send: (values, key) => changeExam(exam.id, values, key),
    done: async (changed) => {
      queries.setQueryData(examOf(exam.id).queryKey, changed)
      await queries.invalidateQueries({ queryKey: ['exams'] })
      onClose()
    },
  })
  return (
    <Dialog open={open} onClose={onClose} title={t`Rename the exam`} sheet>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <TextField {...form.field('title')} label={t`Name`} maxLength={120} />
        {form.failure && <p className="err">{form.failure}</p>}
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </form>
    </Dialog>
  )
}

function RemovalDialog({ exam, open, onClose }: DialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    try {
      await removeExam(exam.id)
      await navigate({ to: '/exams' })
      queries.removeQueries({ queryKey: ['exam', exam.id] })
      await queries.invalidateQueries({ queryKey: ['exams'] })
      toast(t`The draft is gone. Its questions are still in the bank.`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      question
      title={t`Throw this draft away?`}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Keep it</Trans>
          </Button>
          <Button look="neg" busy={busy} onClick={() => void remove()}>
            <Trans>Throw it away</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>The choice of questions, batches and times is lost. The questions stay in the bank.</Trans>
      </p>
    </Dialog>
  )
}
