// The files of questions that were taken in before, to look at or to take back.
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Chip, type Tone } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type ImportSummary, importList } from '../questions.api.ts'

export function EarlierFiles() {
  const { t } = useLingui()
  const { data } = useQuery(importList)
  const files = data?.rows.filter(({ kind }) => kind === 'questions') ?? []
  if (files.length === 0) return null
  return (
    <Panel>
      <Head title={t`Earlier files`} />
      <List label={t`Earlier files`}>
        {files.slice(0, 10).map((file) => (
          <EarlierFile key={file.id} file={file} />
        ))}
      </List>
    </Panel>
  )
}

function EarlierFile({ file }: { file: ImportSummary }) {
  const format = useFormat()
  return (
    <ListLink
      to="/questions/import"
      search={{ list: file.id } as never}
      title={<span className="wraps">{file.fileName}</span>}
      hint={[format.dateTime(file.createdAt), file.createdByName].join(' · ')}
      after={<StateChip file={file} />}
    />
  )
}

const tones: Record<ImportSummary['state'], Tone> = {
  previewed: 'due',
  writing: 'own',
  confirmed: 'good',
  undone: 'plain',
}

function StateChip({ file }: { file: ImportSummary }) {
  const { t } = useLingui()
  const count = file.writtenCount
  const words = {
    previewed: t`not confirmed`,
    writing: t`being taken in`,
    confirmed: t`${plural(count, { one: '# question', other: '# questions' })}`,
    undone: t`taken back`,
  }
  return <Chip tone={tones[file.state]}>{words[file.state]}</Chip>
}
