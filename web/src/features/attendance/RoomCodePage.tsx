// The code of a lecture, as large as the board: the digits, the square for a camera, and how many have come in.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { useSubjectWord } from '../../ui/subjectWords.ts'
import { endCode, makeCode, type Sheet, sheetQuery, takeSheet } from './attendance.api.ts'
import { ShownCode } from './code/ShownCode.tsx'
import { useStayAwake } from './code/useStayAwake.ts'
import './code/code.css'

/** The count must feel live; a code is shown for minutes only. */
const LOOK_AGAIN_MS = 2_500

export default function RoomCodePage() {
  const { t } = useLingui()
  const { lectureId } = useParams({ from: '/lectures/$lectureId/code' })
  const personId = useViewer().person.id
  const query = useQuery({
    ...sheetQuery(personId, lectureId),
    refetchInterval: ({ state }) => (state.status === 'error' ? false : LOOK_AGAIN_MS),
  })
  const format = useFormat()
  const subjectOf = useSubjectWord()
  const lecture = query.data?.data.lecture
  const title = lecture
    ? `${lecture.batch} · ${subjectOf(lecture.subject)} ${format.time(lecture.startsAt)}`
    : t`Code for the room`
  useStayAwake()
  return (
    <>
      <TaskTop title={title} hint={lecture && format.weekday(lecture.startsAt)} />
      <Main className="code-main">
        <Loaded query={query} failed={<Trans>The lecture did not load</Trans>}>
          {({ data }) => <CodeScreen sheet={data} askAgain={() => void query.refetch()} />}
        </Loaded>
      </Main>
    </>
  )
}

type CodeScreenProps = { sheet: Sheet; askAgain: () => void }

function CodeScreen({ sheet, askAgain }: CodeScreenProps) {
  const { i18n } = useLingui()
  const { id } = sheet.lecture
  const make = useMutation({ mutationFn: (minutes: number) => makeCode(id, minutes), onSuccess: askAgain })
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toSheet = async () => {
    await queries.invalidateQueries({ queryKey: ['attendance'] })
    await navigate({ to: '/lectures/$lectureId/attendance', params: { lectureId: id }, replace: true })
  }
  const end = useMutation({
    mutationFn: async (takeRest: boolean) => {
      await endCode(id)
      if (takeRest) await takeByCode(sheet)
    },
    onSuccess: toSheet,
  })
  const failure = make.error ?? end.error
  return (
    <>
      {failure && (
        <Note tone="bad" alert>
          {problemSentence(i18n, failure)}
        </Note>
      )}
      {sheet.code ? (
        <ShownCode code={sheet.code} students={sheet.students.length} />
      ) : (
        <StartPanel busy={make.isPending} onStart={(minutes) => make.mutate(minutes)} />
      )}
      <footer className="dock mark-dock">
        <p className="grow">
          <Entered sheet={sheet} />
        </p>
        {sheet.version === 0 && (
          <Button small look="quiet" busy={end.isPending} onClick={() => end.mutate(true)}>
            <span className="phone">
              <Trans>The rest is absent</Trans>
            </span>
            <span className="desk">
              <Trans>End, and mark the rest absent</Trans>
            </span>
          </Button>
        )}
        <Button small busy={end.isPending} onClick={() => end.mutate(false)}>
          <Trans>End</Trans>
        </Button>
      </footer>
    </>
  )
}

/** Whoever has not entered the code is absent; leave stays leave. */
const takeByCode = ({ lecture, version }: Sheet) =>
  takeSheet(
    lecture.id,
    { base: version, takenAt: new Date().toISOString(), default: 'code', marks: [] },
    crypto.randomUUID(),
  )

function Entered({ sheet }: { sheet: Sheet }) {
  const count = sheet.students.filter(({ codeMinutes }) => codeMinutes !== null).length
  const total = sheet.students.length
  return (
    <>
      <b>{count}</b>{' '}
      <span className="dim">
        <Trans>of {total} have come in</Trans>
      </span>
    </>
  )
}

type StartProps = { busy: boolean; onStart: (minutes: number) => void }

function StartPanel({ busy, onStart }: StartProps) {
  const { t } = useLingui()
  const [minutes, setMinutes] = useState<'5' | '10' | '15'>('5')
  return (
    <Panel>
      <h2 className="l">
        <Trans>Let the students come in by a code</Trans>
      </h2>
      <p className="dim">
        <Trans>
          Six digits on the board, for this lecture only. Students type them in their app, or point their
          phone’s camera at the square. You see who has come in, and can change every mark afterwards.
        </Trans>
      </p>
      <Seg
        label={t`How long the code holds`}
        value={minutes}
        onChange={setMinutes}
        choices={(['5', '10', '15'] as const).map((value) => ({
          value,
          label: <Trans>{value} minutes</Trans>,
        }))}
      />
      <Button busy={busy} onClick={() => onStart(Number(minutes))}>
        {busy ? <Trans>Making the code</Trans> : <Trans>Show the code</Trans>}
      </Button>
    </Panel>
  )
}
