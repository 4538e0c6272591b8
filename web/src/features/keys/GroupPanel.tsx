// The shifts of one test: which exams are ranked together, on percentile.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCan } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { addGroup, examGroups, type RankList, setGroup } from './keys.api.ts'

type GroupProps = { examId: string; list: RankList }

/** Nothing for those who cannot change it while the exam is no shift. */
export function GroupPanel({ examId, list }: GroupProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const may = list.can.includes('setExamGroup')
  const { group } = list
  const appeared = group?.appeared ?? 0
  if (!group && !may) return null
  return (
    <Panel label={t`Shifts of one test`}>
      <Head title={group ? group.title : t`Shifts of one test`} />
      {group ? (
        <>
          <p className="s hint">
            <Trans>Ranked together on percentile: {appeared} students.</Trans>
          </p>
          <List tight>
            {group.exams.map(({ id, title, publishedAt }) => (
              <ListLink
                key={id}
                to="/exams/$examId/ranks"
                params={{ examId: id }}
                title={title}
                hint={publishedAt ? undefined : t`not published yet`}
              />
            ))}
          </List>
        </>
      ) : (
        <p className="dim">
          <Trans>Was this test held in several shifts? Then all of them can be ranked together.</Trans>
        </p>
      )}
      {may && (
        <div>
          <Button look="tonal" onClick={() => setOpen(true)}>
            {group ? <Trans>Change the shifts</Trans> : <Trans>Rank with other shifts</Trans>}
          </Button>
        </div>
      )}
      {isOpen && <GroupDialog examId={examId} list={list} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

const NEW = 'new'

function GroupDialog({ examId, list, onClose }: GroupProps & { onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const groups = useQuery(examGroups)
  const mayAdd = useCan()('addExamGroup')
  const form = useForm({
    start: { groupId: list.group?.id ?? '', title: '' },
    check: ({ groupId, title }) => ({
      ...(groupId === NEW && !title.trim() && { title: t`Say what the shifts are called together.` }),
    }),
    send: async ({ groupId, title }) => {
      const id = groupId === NEW ? (await addGroup(title)).id : groupId
      await setGroup(examId, id || null)
    },
    done: async () => {
      onClose()
      toast(t`Ranked anew.`)
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
      await queries.invalidateQueries({ queryKey: examGroups.queryKey })
    },
  })
  return (
    <Dialog open onClose={onClose} title={t`Shifts of one test`} sheet>
      <Loaded query={groups} failed={t`The shifts did not load`}>
        {({ rows }) => (
          <form className="stack g3" noValidate onSubmit={form.onSubmit}>
            <SelectField
              {...form.field('groupId')}
              label={t`This exam is a shift of`}
              none={t`no other test`}
              choices={[
                ...rows.map(({ id, title }) => ({ value: id, label: title })),
                ...(mayAdd ? [{ value: NEW, label: t`a new one …` }] : []),
              ]}
            />
            {form.values.groupId === NEW && (
              <TextField
                {...form.field('title')}
                label={t`Name of the whole test`}
                placeholder={t`JEE Main mock 9, both shifts`}
                maxLength={120}
              />
            )}
            {form.failure && (
              <Note tone="bad" alert>
                {form.failure}
              </Note>
            )}
            <div className="row">
              <Button type="submit" busy={form.busy}>
                {form.busy ? <Trans>Ranking anew</Trans> : <Trans>Save</Trans>}
              </Button>
              <Button look="quiet" onClick={onClose}>
                <Trans>Leave it</Trans>
              </Button>
            </div>
          </form>
        )}
      </Loaded>
    </Dialog>
  )
}
