// Words by which a question is found again: typed, ended by Enter or a comma, or taken from those in use.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { FieldLine, Optional } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { tagList } from './questions.api.ts'

const MOST_TAGS = 20

type TagProps = { label?: string; value: string[]; onChange: (tags: string[]) => void }

export function TagField({ label, value, onChange }: TagProps) {
  const { t } = useLingui()
  const id = useId()
  const [typed, setTyped] = useState('')
  const take = (words: string) => {
    const tags = words.split(',').map(plainTag).filter(Boolean)
    onChange([...new Set([...value, ...tags])].slice(0, MOST_TAGS))
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      take(typed)
    }
    if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1))
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label ?? <Trans>Tags</Trans>}
        <Optional />
      </label>
      <div className="in qb-tags">
        {value.map((tag) => (
          <Tag key={tag} tag={tag} onRemove={() => onChange(value.filter((one) => one !== tag))} />
        ))}
        <input
          id={id}
          value={typed}
          list={`${id}-known`}
          autoComplete="off"
          maxLength={200}
          placeholder={value.length ? undefined : t`such as pyq 2019`}
          aria-describedby={`${id}-line`}
          onChange={({ target }) =>
            target.value.includes(',') ? take(target.value) : setTyped(target.value)
          }
          onKeyDown={onKeyDown}
          onBlur={() => typed.trim() !== '' && take(typed)}
        />
      </div>
      <FieldLine id={`${id}-line`} hint={t`Enter or a comma ends a tag.`} />
      <KnownTags id={`${id}-known`} />
    </div>
  )
}

const plainTag = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 40)

function Tag({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const { t } = useLingui()
  return (
    <span className="qb-tag">
      {tag}
      <button type="button" aria-label={t`Take the tag ${tag} away`} onClick={onRemove}>
        <Icon name="close" small />
      </button>
    </span>
  )
}

function KnownTags({ id }: { id: string }) {
  const { data } = useQuery(tagList)
  return (
    <datalist id={id}>
      {data?.rows.map(({ tag }) => (
        <option key={tag} value={tag} />
      ))}
    </datalist>
  )
}
