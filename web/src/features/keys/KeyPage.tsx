// The key after the exam, for staff: every question with what counts, objections to it, and a change with its dry run.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { type Draft, entriesOf, withEntry } from './drafting.ts'
import { EntryDialog } from './EntryDialog.tsx'
import { KeyTable } from './KeyTable.tsx'
import { type ExamKey, type KeyQuestion, keyOf } from './keys.api.ts'
import { NowBlock } from './NowBlock.tsx'
import { TrialPanel } from './TrialPanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'
import './keys.css'

export default function KeyPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/key' })
  const query = useQuery(keyOf(examId))
  useNews(loadExamsAnew)
  return (
    <Loaded query={query} failed={t`The key did not load`}>
      {(examKey) => <KeySheet examId={examId} examKey={examKey} />}
    </Loaded>
  )
}

function KeySheet({ examId, examKey }: { examId: string; examKey: ExamKey }) {
  const { t } = useLingui()
  const [draft, setDraft] = useState<Draft>(new Map())
  const [opened, setOpened] = useState<KeyQuestion>()
  const entries = entriesOf(draft, examKey)
  return (
    <>
      <PageHead
        title={t`Key and objections`}
        above={
          <Link to="/exams/$examId" params={{ examId }}>
            {examKey.title}
          </Link>
        }
      />
      <Columns>
        <Stack>
          <NowBlock examId={examId} examKey={examKey} />
          <KeyTable examKey={examKey} draft={draft} onOpen={setOpened} />
        </Stack>
        <section
          className="stack g4 key-side"
          id="trial"
          aria-label={t`Change and versions`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself on a desk, also from the keyboard
          tabIndex={0}
        >
          <TrialPanel
            key={examKey.version}
            {...{ examId, examKey, entries }}
            onDrop={(position) => setDraft(new Map([...draft].filter(([one]) => one !== position)))}
            onDone={() => setDraft(new Map())}
          />
          <VersionsPanel examKey={examKey} />
        </section>
      </Columns>
      {opened && (
        <EntryDialog
          key={opened.position}
          {...{ examId, examKey }}
          question={opened}
          entry={draft.get(opened.position) ?? opened}
          onClose={() => setOpened(undefined)}
          onTry={(entry) => {
            setDraft(withEntry(draft, opened, entry))
            setOpened(undefined)
            // On a phone the dry run stands below the questions.
            document.getElementById('trial')?.scrollIntoView({ block: 'nearest' })
          }}
        />
      )}
    </>
  )
}
