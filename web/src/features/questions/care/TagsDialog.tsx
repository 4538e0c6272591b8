// Tags to give to the chosen questions, and tags to take from them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TagField } from '../TagField.tsx'
import type { Asked } from './useMany.ts'

export function TagsDialog({ chosen, many, done, onClose }: Asked & { onClose: () => void }) {
  const { t } = useLingui()
  const [addTags, setAddTags] = useState<string[]>([])
  const [removeTags, setRemoveTags] = useState<string[]>([])
  const ids = chosen.map(({ id }) => id)
  const held = [...new Set(chosen.flatMap(({ tags }) => tags))].sort()
  const set = async () => done(await many.change([{ ids, addTags, removeTags }]))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Tags`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            busy={many.busy}
            disabled={addTags.length + removeTags.length === 0}
            onClick={() => void set()}
          >
            {many.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </>
      }
    >
      <div className="stack g3">
        <TagField label={t`Give these tags`} value={addTags} onChange={setAddTags} />
        {held.length > 0 && (
          <CheckboxGroup
            name="removeTags"
            label={t`Take these tags away`}
            value={removeTags}
            onChange={(tags) => setRemoveTags([...tags])}
            choices={held.map((tag) => ({ value: tag, label: tag }))}
            optional
          />
        )}
      </div>
    </Dialog>
  )
}
