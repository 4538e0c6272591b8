// The files of a notice that is written: stored one by one as they are chosen.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { List, ListRow } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { PickButton } from '../../../ui/PickButton.tsx'
import { type Attachment, addFile, MOST_BYTES, MOST_FILES } from '../notices.api.ts'

type FilesProps = { files: readonly Attachment[]; onChange: (files: readonly Attachment[]) => void }

export function FileList({ files, onChange }: FilesProps) {
  const { t } = useLingui()
  const format = useFormat()
  const storing = useStoring(files, onChange)
  return (
    <div className="stack">
      {files.length > 0 && (
        <List tight label={t`Files`}>
          {files.map(({ id, name, byteCount }) => (
            <ListRow
              key={id}
              before={<Icon name="file" />}
              title={name}
              hint={format.bytes(byteCount)}
              after={
                <IconButton
                  icon="close"
                  label={t`Take out ${name}`}
                  onClick={() => onChange(files.filter((file) => file.id !== id))}
                />
              }
            />
          ))}
        </List>
      )}
      <div className="row wrap">
        <PickButton
          label={t`Files`}
          accept=".pdf,image/jpeg,image/png"
          multiple
          look="line"
          small
          icon="attach"
          busy={storing.busy}
          disabled={files.length >= MOST_FILES}
          onPick={(chosen) => void storing.add(chosen)}
        >
          {storing.busy ? <Trans>Storing</Trans> : <Trans>Attach files</Trans>}
        </PickButton>
        <span className="s hint grow">
          <Trans>PDF, JPEG or PNG, up to {MOST_FILES}, 10 MB each</Trans>
        </span>
      </div>
      {storing.failure && (
        <Note tone="bad" alert>
          {storing.failure}
        </Note>
      )}
    </div>
  )
}

function useStoring(files: readonly Attachment[], onChange: FilesProps['onChange']) {
  const { t, i18n } = useLingui()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const add = async (chosen: readonly File[]) => {
    setFailure(undefined)
    setBusy(true)
    let kept = files
    try {
      for (const file of chosen.slice(0, MOST_FILES - files.length)) {
        const { name, size } = file
        if (size > MOST_BYTES) setFailure(t`${name} is larger than 10 MB. Choose a smaller one.`)
        else kept = [...kept, await addFile(file)]
      }
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    } finally {
      setBusy(false)
      if (kept !== files) onChange(kept)
    }
  }
  return { add, busy, failure }
}
