// A student says that they are in the room: six digits from the board, typed, or opened by the phone's own camera.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { InkBlock, Panel } from '../../ui/Panel.tsx'
import { useSubjectWord } from '../../ui/subjectWords.ts'
import { TextField } from '../../ui/TextField.tsx'
import { enterCode } from './attendance.api.ts'
import { useMarkWord } from './markWords.tsx'
import './attendance.css'

type Entered = Awaited<ReturnType<typeof enterCode>>

const digitsOf = (text: string) => text.replace(/[०-९]/g, latin).replace(/\D/g, '').slice(0, 6)
const latin = (digit: string) => String(digit.charCodeAt(0) - 0x0966)

export default function CodePage() {
  const { t, i18n } = useLingui()
  const opened = digitsOf(useParams({ strict: false }).code ?? '')
  const [code, setCode] = useState(opened)
  const [error, setError] = useState<string>()
  const send = useMutation({
    mutationFn: (digits: string) => enterCode(digits, `code-${digits}-${crypto.randomUUID()}`),
  })
  const { mutate } = send
  // Opened by a camera: there is nothing left to type.
  useEffect(() => {
    if (opened.length === 6) mutate(opened)
  }, [opened, mutate])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (code.length < 6) return setError(t`The code has six digits.`)
    mutate(code)
  }
  if (send.data) return <CameIn entered={send.data} />
  return (
    <>
      <PageHead title={t`I am in the room`} />
      <Panel>
        <form className="stack g3 code-form" noValidate onSubmit={submit}>
          {send.isError && (
            <Note tone="bad" alert>
              {problemSentence(i18n, send.error)}
            </Note>
          )}
          <TextField
            name="code"
            label={t`Code`}
            hint={t`The six digits that your teacher shows in the room.`}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            big
            value={code}
            onChange={(text) => {
              setError(undefined)
              setCode(digitsOf(text))
            }}
          />
          <Button type="submit" busy={send.isPending}>
            {send.isPending ? <Trans>Sending</Trans> : <Trans>I am here</Trans>}
          </Button>
        </form>
      </Panel>
      <p className="hint">
        <Trans>
          Or point your phone’s own camera at the square on the board, and open the link that it finds.
          Without a network, tell your teacher that you are here.
        </Trans>
      </p>
    </>
  )
}

function CameIn({ entered }: { entered: Entered }) {
  const { t } = useLingui()
  const format = useFormat()
  const wordOf = useMarkWord()
  const subjectOf = useSubjectWord()
  const { batch, subject, startsAt, mark, minutes } = entered
  const name = subjectOf(subject)
  const time = format.time(startsAt)
  return (
    <>
      <PageHead title={t`You are in`} />
      <InkBlock>
        <p className="xl">{wordOf({ mark, minutes })}</p>
        <p>
          <Trans>
            {name} at {time}, {batch}
          </Trans>
        </p>
        <p className="dim">
          <Trans>Your teacher can still say otherwise.</Trans>
        </p>
      </InkBlock>
      <ButtonLink look="line" to="/attendance">
        <Trans>My attendance</Trans>
      </ButtonLink>
    </>
  )
}
