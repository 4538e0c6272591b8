// Checking a receipt that was kept: whether it is the server's own, and whether the result used its answers.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FileField } from '../../../ui/FileField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { type Checked, checkReceipt } from './receipt.api.ts'
import { readReceipt, shortDigest } from './receiptFile.ts'

export default function ReceiptCheck() {
  const { t, i18n } = useLingui()
  const [words, setWords] = useState('')
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState<string>()
  const check = useMutation({ mutationFn: checkReceipt })
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    if (chosen) setWords(await chosen.text())
  }
  const send = () => {
    const receipt = readReceipt(words)
    setFault(receipt ? undefined : t`There is no receipt in this text. Open the file that you saved.`)
    if (receipt) check.mutate(receipt)
  }
  return (
    <>
      <PageHead title={t`Check a receipt`} />
      <Panel>
        <form
          className="stack g3"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <p className="dim">
            <Trans>
              At the end of every exam the server signs what it holds of the answers. Open the file that was
              saved then, or paste its text.
            </Trans>
          </p>
          <FileField
            name="file"
            label={t`Saved receipt`}
            optional
            accept=".txt,.jws,text/plain"
            maxBytes={20_000}
            value={file}
            onChange={(chosen) => void take(chosen)}
          />
          <TextArea
            name="receipt"
            label={t`Text of the receipt`}
            rows={4}
            value={words}
            onChange={setWords}
            error={fault}
          />
          <p>
            <Button type="submit" busy={check.isPending}>
              {check.isPending ? t`Checking` : t`Check`}
            </Button>
          </p>
        </form>
      </Panel>
      <div role="status">
        {check.error && <Note tone="bad">{problemSentence(i18n, check.error)}</Note>}
        {check.data && <Verdict check={check.data} />}
      </div>
    </>
  )
}

function Verdict({ check: { verdict, named, resultUsedThem } }: { check: Checked }) {
  const { t } = useLingui()
  const words = {
    genuine: t`This receipt is genuine: the server holds exactly these answers.`,
    replaced: t`This receipt is genuine, and a newer one has taken its place: late answers were accepted since.`,
    differs: t`This receipt is genuine, but the server holds something else now. Show it to your teacher.`,
    forged: t`This receipt was not signed by this institute’s server.`,
    'not-yours': t`This receipt belongs to an exam that you may not see.`,
  }
  const tones = {
    genuine: 'good',
    replaced: 'due',
    differs: 'bad',
    forged: 'bad',
    'not-yours': 'due',
  } as const
  return (
    <Panel>
      <Note tone={tones[verdict]}>{words[verdict]}</Note>
      {named && <Named named={named} />}
      {verdict === 'genuine' && (
        <p>
          {resultUsedThem === null ? (
            <Trans>There is no result of this exam yet.</Trans>
          ) : resultUsedThem ? (
            <Trans>The result was made from these answers.</Trans>
          ) : (
            <Trans>The result was not made from these answers. Show this to your teacher.</Trans>
          )}
        </p>
      )}
    </Panel>
  )
}

function Named({ named }: { named: NonNullable<Checked['named']> }) {
  const { t } = useLingui()
  const format = useFormat()
  const { answered, questions } = named
  return (
    <Pairs
      items={[
        [t`Exam`, named.examTitle],
        [t`Student`, named.studentName],
        [t`Answers`, t`${answered} of ${questions}`],
        [t`Closed at`, format.dateTime(named.closedAt)],
        [t`Fingerprint`, <code key="digest">{shortDigest(named.digest)}</code>],
      ]}
    />
  )
}
