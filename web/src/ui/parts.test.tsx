// What those who listen hear: labels, hints, errors and roles of the parts.
import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem.ts'
import { fieldSentence, problemSentence } from '../api/problems.ts'
import { RadioGroup } from './ChoiceField.tsx'
import { Table } from './Table.tsx'
import { TextField } from './TextField.tsx'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const html = (part: ReactElement) => renderToStaticMarkup(<I18nProvider i18n={i18n}>{part}</I18nProvider>)
const nothing = () => {}

describe('a field', () => {
  const field = { name: 'utr', label: 'UTR', value: '', onChange: nothing }
  it('is named by its label and described by its hint', () => {
    const out = html(<TextField {...field} hint="12 digits" />)
    const id = /for="([^"]+)"/.exec(out)?.[1]
    expect(out).toContain(`id="${id}"`)
    expect(out).toContain(`aria-describedby="${id}-line"`)
    expect(out).not.toContain('aria-invalid')
  })
  it('says its error instead of the hint', () => {
    const out = html(<TextField {...field} hint="12 digits" error="This UTR has 11 digits." />)
    expect(out).toContain('aria-invalid="true"')
    expect(out).toContain('This UTR has 11 digits.')
    expect(out).not.toContain('>12 digits<')
  })
  it('of a few choices is a group with a legend', () => {
    const out = html(<RadioGroup {...field} choices={[{ value: 'a', label: 'Mother' }]} />)
    expect(out).toMatch(/<fieldset[^>]*><legend>UTR<\/legend>/)
  })
})

it('a table keeps its roles when it is drawn as cards', () => {
  const out = html(
    <Table
      caption="Students"
      rows={[{ id: '1', name: 'Aarya' }]}
      rowKey={(row) => row.id}
      columns={[{ key: 'name', head: 'Name', cell: (row) => row.name, sortable: true }]}
      sort={{ key: 'name', down: false }}
      onSort={nothing}
      selection={{ chosen: new Set(['1']), onChange: nothing, nameOf: (row) => row.name }}
    />,
  )
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'cell'])
    expect(out).toContain(`role="${role}"`)
  expect(out).toContain('aria-sort="ascending"')
  expect(out).toContain('aria-selected="true"')
  expect(out).toContain('aria-label="Select Aarya"')
})

describe('what is said about a problem', () => {
  it('is the sentence of its code, else of its status, else of any fault', () => {
    expect(problemSentence(i18n, new Problem(409, { code: 'batch-full' }))).toMatch(/^This batch is full/)
    expect(problemSentence(i18n, new Problem(404, { code: 'never-heard-of' }))).toMatch(
      /^This is not here any more/,
    )
    expect(problemSentence(i18n, new TypeError('x'))).toMatch(/^Something went wrong on our side/)
    expect(fieldSentence(i18n, { field: 'a', code: 'never-heard-of' })).toMatch(/^This is not right/)
  })
})
