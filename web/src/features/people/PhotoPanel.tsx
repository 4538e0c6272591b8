// The person's picture and the few facts that one reads first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSession, useViewer } from '../../shell/session.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { PickButton } from '../../ui/PickButton.tsx'
import { languageNames } from '../../ui/personWords.ts'
import { Failure } from './BulkActions.tsx'
import { changePhoto, type Person, refreshPeople, removePhoto } from './people.api.ts'

/** `named`: with the person's name, where the page's title does not say it. */
export function PhotoPanel({ person, named }: { person: Person; named?: boolean }) {
  const format = useFormat()
  const { student } = person
  const since = format.date(student?.admittedOn ?? person.createdAt)
  return (
    <Panel label={person.name}>
      <div className="row wrap id-row">
        <Avatar name={person.name} photoUrl={person.photoUrl} size="large" />
        <div className="grow stack g1">
          {named && <h2 className="l">{person.name}</h2>}
          {student && <b className="nb">{student.rollNumber}</b>}
          <span className="dim">
            <Trans>Since {since}</Trans> · <span lang={person.locale}>{languageNames[person.locale]}</span>
          </span>
          {student && <AgeLine student={student} />}
        </div>
      </div>
      {person.can.includes('changePhoto') && <PhotoButtons person={person} />}
    </Panel>
  )
}

function AgeLine({ student }: { student: NonNullable<Person['student']> }) {
  const format = useFormat()
  const { adultOn } = student
  const day = adultOn && format.date(adultOn)
  if (!student.minor)
    return (
      <span>
        <Chip tone="plain" icon="person">
          <Trans>Of age</Trans>
        </Chip>
      </span>
    )
  return (
    <span className="row wrap">
      <Chip tone="plain" icon="person">
        {day ? <Trans>Minor until {day}</Trans> : <Trans>Counts as a minor: age unknown</Trans>}
      </Chip>
      {student.consentMissing && (
        <Chip tone="due">
          <Trans>Consent missing</Trans>
        </Chip>
      )}
    </span>
  )
}

function PhotoButtons({ person }: { person: Pick<Person, 'id' | 'photoUrl'> }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const session = useSession()
  const isSelf = useViewer().person.id === person.id
  const after = async () => {
    await refreshPeople(queries)
    if (isSelf) await session.refresh()
  }
  const change = useMutation({ mutationFn: (file: File) => changePhoto(person.id, file), onSuccess: after })
  const remove = useMutation({ mutationFn: () => removePhoto(person.id), onSuccess: after })
  return (
    <div className="stack">
      <Failure error={change.error ?? remove.error} />
      <div className="row wrap">
        <PickButton
          label={t`Photo`}
          accept="image/*"
          small
          look="line"
          busy={change.isPending}
          onPick={([file]) => file && change.mutate(file)}
        >
          {change.isPending ? (
            <Trans>Sending</Trans>
          ) : person.photoUrl ? (
            <Trans>Another photo</Trans>
          ) : (
            <Trans>Add a photo</Trans>
          )}
        </PickButton>
        {person.photoUrl && (
          <Button small look="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
            <Trans>Remove it</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
