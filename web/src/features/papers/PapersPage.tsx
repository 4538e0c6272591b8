// The paper of a test in the hall: its shuffled sets, and what is printed of them.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import {
  fetchPaper,
  fetchSheet,
  type Language,
  makeSets,
  type PaperSets,
  type SetCode,
  setsOf,
} from './papers.api.ts'
import { LanguageSeg } from './words.tsx'

export default function PapersPage() {
  const { t } = useLingui()
  const { examId } = useParams({ strict: false }) as { examId: string }
  const query = useQuery(setsOf(examId))
  return (
    <>
      <PageHead
        title={t`On paper`}
        above={
          <Link to="/exams/$examId" params={{ examId }}>
            {query.data?.title ?? t`Exam`}
          </Link>
        }
      />
      <Loaded query={query} failed={t`The sets did not load`}>
        {(paper) => <Body examId={examId} paper={paper} />}
      </Loaded>
    </>
  )
}

type Props = { examId: string; paper: PaperSets }

function Body({ examId, paper }: Props) {
  const { t } = useLingui()
  if (paper.state === 'draft')
    return (
      <Panel>
        <EmptyState
          title={t`The paper is still being set up`}
          action={
            <ButtonLink to="/exams/$examId" params={{ examId }}>
              <Trans>Go on with the exam</Trans>
            </ButtonLink>
          }
        >
          <Trans>Once the exam is scheduled its questions stay, and papers can be printed.</Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <Columns>
      <Stack gap={4}>
        <PrintPanel examId={examId} paper={paper} />
        <AfterPanel examId={examId} />
      </Stack>
      <SetsPanel examId={examId} paper={paper} />
    </Columns>
  )
}

/** Papers, keys and answer sheets, in the chosen language. */
function PrintPanel({ examId, paper }: Props) {
  const { t, i18n } = useLingui()
  const [locale, setLocale] = useState<Language>(paper.locales[0] ?? 'en')
  const print = useMutation({ mutationFn: (run: () => Promise<void>) => run() })
  const [running, setRunning] = useState('')
  const start = (name: string, run: () => Promise<void>) => {
    setRunning(name)
    print.mutate(run)
  }
  const busy = (name: string) => print.isPending && running === name
  return (
    <Panel>
      <Head title={t`Print`} />
      {paper.sets.length === 0 ? (
        <EmptyState plain level={2} title={t`No sets yet`}>
          <Trans>Draw the sets first: one is enough where nobody sits beside anybody.</Trans>
        </EmptyState>
      ) : (
        <Stack gap={3}>
          <LanguageSeg value={locale} onChange={setLocale} offered={paper.locales} />
          {print.error && (
            <Note tone="bad" alert>
              {problemSentence(i18n, print.error)}
            </Note>
          )}
          <List label={t`Sets`}>
            {paper.sets.map(({ code }) => (
              <ListRow
                key={code}
                title={t`Set ${code}`}
                hint={<Plural value={paper.questionCount} one="# question" other="# questions" />}
                after={
                  <span className="row wrap">
                    <Button
                      small
                      look="tonal"
                      icon="download"
                      busy={busy(`paper ${code}`)}
                      onClick={() =>
                        start(`paper ${code}`, () => fetchPaper(examId, code, { locale, what: 'paper' }))
                      }
                    >
                      {busy(`paper ${code}`) ? <Trans>Printing</Trans> : <Trans>Paper</Trans>}
                      <span className="vh"> {t`Set ${code}`}</span>
                    </Button>
                    <Button
                      small
                      look="line"
                      busy={busy(`key ${code}`)}
                      onClick={() =>
                        start(`key ${code}`, () => fetchPaper(examId, code, { locale, what: 'key' }))
                      }
                    >
                      {busy(`key ${code}`) ? <Trans>Printing</Trans> : <Trans>Key</Trans>}
                      <span className="vh"> {t`Set ${code}`}</span>
                    </Button>
                  </span>
                }
              />
            ))}
          </List>
          <SheetRow
            paper={paper}
            busy={busy('sheet')}
            onPrint={(set) => start('sheet', () => fetchSheet(examId, { locale, ...(set && { set }) }))}
          />
        </Stack>
      )}
    </Panel>
  )
}

type SheetProps = { paper: PaperSets; busy: boolean; onPrint: (set?: SetCode) => void }

function SheetRow({ paper, busy, onPrint }: SheetProps) {
  const { t } = useLingui()
  const [set, setSet] = useState<SetCode>('A')
  return (
    <Stack gap={3}>
      {!paper.oneSheet && (
        <Seg
          label={t`Set of the answer sheet`}
          value={set}
          onChange={setSet}
          choices={paper.sets.map(({ code }) => ({ value: code, label: code }))}
        />
      )}
      <div className="row wrap">
        <Button
          look="line"
          icon="download"
          busy={busy}
          onClick={() => onPrint(paper.oneSheet ? undefined : set)}
        >
          {busy ? <Trans>Printing</Trans> : <Trans>Answer sheet (OMR)</Trans>}
        </Button>
      </div>
      <p className="s hint">
        {paper.oneSheet ? (
          <Trans>One answer sheet serves all sets.</Trans>
        ) : (
          <Trans>The sets differ in the kinds of questions, so each has its own sheet.</Trans>
        )}
      </p>
    </Stack>
  )
}

/** What comes after the test: sheets that were read, or marks. */
function AfterPanel({ examId }: { examId: string }) {
  const { t } = useLingui()
  return (
    <Panel>
      <Head title={t`After the test`} />
      <p>
        <Trans>Answers of the sheets come in as a file; marks are typed or come in as a file too.</Trans>
      </p>
      <div className="row wrap">
        <ButtonLink to="/exams/$examId/paper-files" params={{ examId }} look="tonal" icon="upload">
          <Trans>Read a file</Trans>
        </ButtonLink>
        <ButtonLink to="/exams/$examId/marks" params={{ examId }} look="line" icon="edit">
          <Trans>Type marks</Trans>
        </ButtonLink>
      </div>
    </Panel>
  )
}

function SetsPanel({ examId, paper }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [asked, setAsked] = useState(false)
  const made = paper.sets[0]
  const may = paper.can.includes('makePaperSets') && paper.changeable
  return (
    <Panel>
      <Head title={t`Sets`} />
      {made ? (
        <p>
          <Trans>Drawn on {format.dateTime(made.madeAt)}. Every print of a set is the same paper.</Trans>
        </p>
      ) : (
        <p>
          <Trans>In each set the questions and their options stand in another order.</Trans>
        </p>
      )}
      {!paper.changeable && (
        <Note tone="own">
          <Trans>Answer sheets were read by these sets already, so they stay as they are.</Trans>
        </Note>
      )}
      {may && !made && <SetsForm examId={examId} paper={paper} />}
      {may && made && (
        <div className="row">
          <Button look="line" onClick={() => setAsked(true)}>
            <Trans>Draw anew</Trans>
          </Button>
        </div>
      )}
      <Dialog open={asked} onClose={() => setAsked(false)} title={t`Draw the sets anew?`} sheet>
        <Stack gap={3}>
          <p>
            <Trans>Papers and keys that were printed already no longer fit then.</Trans>
          </p>
          <SetsForm examId={examId} paper={paper} onDone={() => setAsked(false)} />
        </Stack>
      </Dialog>
    </Panel>
  )
}

function SetsForm({ examId, paper, onDone }: Props & { onDone?: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      count: String(paper.sets.length || 4),
      questions: paper.sets.length ? true : paper.shuffle.questions,
      options: paper.sets.length ? true : paper.shuffle.options,
    },
    send: ({ count, questions, options }, key) =>
      makeSets(examId, { count: Number(count), shuffleQuestions: questions, shuffleOptions: options }, key),
    done: (changed) => {
      queries.setQueryData(setsOf(examId).queryKey, changed)
      toast(t`The sets are drawn.`)
      onDone?.()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Seg
        label={t`How many sets`}
        value={form.values.count}
        onChange={(count) => form.set({ count })}
        choices={['1', '2', '3', '4'].map((count) => ({ value: count, label: count }))}
      />
      <Checkbox
        {...form.field('questions')}
        label={t`Shuffle the questions`}
        hint={t`Within their section; questions of one text stay together.`}
      />
      <Checkbox {...form.field('options')} label={t`Shuffle the options`} />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Shuffling</Trans> : <Trans>Draw the sets</Trans>}
        </Button>
      </div>
    </form>
  )
}
