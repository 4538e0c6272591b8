// Subjects, units and chapters with how many questions each holds; what holds none is not shown.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import type { Subject, TopicCount } from './questions.api.ts'
import { useName } from './questionWords.tsx'

type Chosen = { subject: string; topic: string }
type TreeProps = {
  subjects: Subject[]
  counts: TopicCount[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

export function TopicTree({ subjects, counts, chosen, onChoose }: TreeProps) {
  const total = sum(counts)
  return (
    <ul className="qb-tree">
      <li>
        <Entry
          count={total}
          on={!chosen.subject && !chosen.topic}
          onChoose={() => onChoose({ subject: '', topic: '' })}
        >
          <Trans>All subjects</Trans>
        </Entry>
      </li>
      {subjects.map((subject) => (
        <SubjectBranch key={subject.id} {...{ subject, counts, chosen, onChoose }} />
      ))}
    </ul>
  )
}

type BranchProps = Omit<TreeProps, 'subjects'> & { subject: Subject }

function SubjectBranch({ subject, counts, chosen, onChoose }: BranchProps) {
  const nameOf = useName()
  const own = counts.filter((one) => one.subjectId === subject.id)
  const isOpen = chosen.subject === subject.id
  if (own.length === 0 && !isOpen) return null
  return (
    <li>
      <Entry
        count={sum(own)}
        on={isOpen && !chosen.topic}
        onChoose={() => onChoose({ subject: subject.id, topic: '' })}
      >
        {nameOf(subject.name)}
      </Entry>
      {isOpen && <Topics parentId={null} {...{ subject, counts: own, chosen, onChoose }} />}
    </li>
  )
}

function Topics({ parentId, ...branch }: BranchProps & { parentId: string | null }) {
  const { subject, counts, chosen, onChoose } = branch
  const nameOf = useName()
  const topics = subject.topics
    .filter((topic) => topic.parentId === parentId)
    .map((topic) => ({ ...topic, count: sum(within(topic.id, subject, counts)) }))
    .filter((topic) => topic.count > 0 || topic.id === chosen.topic)
  if (topics.length === 0) return null
  return (
    <ul>
      {topics.map(({ id, name, count }) => (
        <li key={id}>
          <Entry
            count={count}
            on={chosen.topic === id}
            onChoose={() => onChoose({ subject: subject.id, topic: id })}
          >
            {nameOf(name)}
          </Entry>
          <Topics parentId={id} {...branch} />
        </li>
      ))}
    </ul>
  )
}

type EntryProps = { children: React.ReactNode; count: number; on: boolean; onChoose: () => void }

function Entry({ children, count, on, onChoose }: EntryProps) {
  const format = useFormat()
  return (
    <button type="button" aria-pressed={on} onClick={onChoose}>
      <span className="grow wraps">{children}</span>
      <span className="s hint">{format.number(count)}</span>
    </button>
  )
}

const sum = (counts: readonly TopicCount[]) => counts.reduce((all, { count }) => all + count, 0)

/** The counts of a topic and of everything under it. */
function within(topicId: string, subject: Subject, counts: readonly TopicCount[]): TopicCount[] {
  const ids = new Set([topicId])
  for (const { id, parentId } of subject.topics) if (parentId && ids.has(parentId)) ids.add(id)
  return counts.filter((one) => one.topicId && ids.has(one.topicId))
}
