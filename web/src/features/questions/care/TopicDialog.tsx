// One topic for the chosen questions, which are all of one subject.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Subject } from '../questions.api.ts'
import { topicChoices, useName } from '../questionWords.tsx'
import type { Asked } from './useMany.ts'

type TopicProps = Asked & { subjects: Subject[]; onClose: () => void }

export function TopicDialog({ chosen, subjects, many, done, onClose }: TopicProps) {
  const { t } = useLingui()
  const nameOf = useName()
  const [topicId, setTopicId] = useState('')
  const subjectIds = new Set(chosen.map(({ subjectId }) => subjectId))
  const subject = subjectIds.size === 1 ? subjects.find(({ id }) => subjectIds.has(id)) : undefined
  const ids = chosen.map(({ id }) => id)
  const set = async () => done(await many.change([{ ids, topicId: topicId || null }]))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Topic`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          {subject && (
            <Button busy={many.busy} onClick={() => void set()}>
              {many.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
            </Button>
          )}
        </>
      }
    >
      {subject ? (
        <SelectField
          name="topicId"
          label={nameOf(subject.name)}
          value={topicId}
          onChange={setTopicId}
          none={t`None`}
          choices={topicChoices(subject, nameOf)}
        />
      ) : (
        <p>
          <Trans>The chosen questions are of several subjects. Choose questions of one.</Trans>
        </p>
      )}
    </Dialog>
  )
}
