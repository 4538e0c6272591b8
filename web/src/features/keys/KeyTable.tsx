// Every question of the paper with what counts as right, how it went, and the objections to it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useKeyWords } from '../../ui/answerWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import type { Draft } from './drafting.ts'
import type { ExamKey, KeyQuestion } from './keys.api.ts'
import { useName } from './keyWords.tsx'

type TableProps = { examKey: ExamKey; draft: Draft; onOpen: (question: KeyQuestion) => void }

export function KeyTable({ examKey, draft, onOpen }: TableProps) {
  const { t } = useLingui()
  const columns = useColumns(draft, examKey, onOpen)
  const { version } = examKey
  return (
    <Panel flush label={t`The key`}>
      <div className="pad">
        <Head title={t`The key`}>{t`version ${version}`}</Head>
      </div>
      <Table
        caption={t`Questions with what counts as right`}
        rows={examKey.questions}
        rowKey={(question) => String(question.position)}
        columns={columns}
      />
    </Panel>
  )
}

function useColumns(draft: Draft, examKey: ExamKey, onOpen: TableProps['onOpen']): Column<KeyQuestion>[] {
  const { t } = useLingui()
  const nameOf = useName()
  const keyWords = useKeyWords()
  const sections = new Map(examKey.sections.map(({ position, name }) => [position, nameOf(name)]))
  const right = ({ position, key, ruling }: KeyQuestion) => {
    const entry = draft.get(position)
    if (!entry) return keyWords(key, ruling)
    return (
      <>
        <s className="hint">{keyWords(key, ruling)}</s> <b>{keyWords(entry.key, entry.ruling)}</b>
      </>
    )
  }
  return [
    {
      key: 'question',
      head: t`Question`,
      card: 'main',
      cell: ({ position, section }) => (
        <span>
          <b>{position}</b> <span className="s hint">{sections.get(section)}</span>
        </span>
      ),
    },
    { key: 'right', head: t`Right`, cell: right },
    {
      key: 'share',
      head: t`Had it right`,
      num: true,
      cell: ({ right, answered, ruling }) =>
        answered && ruling?.is !== 'dropped' ? t`${right} of ${answered}` : '–',
    },
    { key: 'objections', head: t`Objections`, cell: (question) => <ObjectionChip question={question} /> },
    {
      key: 'change',
      head: t`Change`,
      card: 'side',
      cell: (question) => {
        const { position } = question
        return (
          <Button
            look="line"
            small
            aria-label={t`Look at question ${position}`}
            onClick={() => onOpen(question)}
          >
            <Trans>Look</Trans>
          </Button>
        )
      },
    },
  ]
}

function ObjectionChip({ question: { objections } }: { question: KeyQuestion }) {
  if (!objections?.all) return <span className="hint">–</span>
  const { open, all } = objections
  if (open > 0)
    return (
      <Chip tone="due" icon="speech">
        <Trans>{open} open</Trans>
      </Chip>
    )
  return (
    <Chip tone="good">
      <Trans>{all} answered</Trans>
    </Chip>
  )
}
