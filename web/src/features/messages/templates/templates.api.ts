// The wording of messages, by kind and language: read, tried, changed.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../../api/client.ts'
import { addSentences } from '../../../api/problems.ts'
import type { Language } from '../../../words/language.ts'
import type { Body, Kind, Reply } from '../messages.api.ts'

export type TemplateRow = Reply<'/v1/message-templates'>['rows'][number]
export type Template = Reply<'/v1/message-templates/{kind}/{locale}'>
export type TemplateState = Template['whatsapp']['state']
export type TemplateChange = Body<'/v1/message-templates/{kind}/{locale}', 'patch'>

export const templateList = queryOptions({
  queryKey: ['message-templates'],
  queryFn: () => ask(api.GET('/v1/message-templates')),
})

const one = (kind: Kind, locale: Language) => ({ params: { path: { kind, locale } } })

export const templateOf = (kind: Kind, locale: Language) =>
  queryOptions({
    queryKey: ['message-templates', kind, locale],
    queryFn: () => ask(api.GET('/v1/message-templates/{kind}/{locale}', one(kind, locale))),
  })

/** How a wording would look, with sample values in it. */
export const previewOf = (kind: Kind, locale: Language, wording: { title: string; body: string }) =>
  queryOptions({
    queryKey: ['message-templates', kind, locale, 'preview', wording],
    queryFn: () =>
      ask(api.POST('/v1/message-templates/{kind}/{locale}/preview', { ...one(kind, locale), body: wording })),
    enabled: wording.title.trim() !== '' && wording.body.trim() !== '',
    retry: false,
    placeholderData: (before) => before,
  })

export const changeTemplate = (kind: Kind, locale: Language, body: TemplateChange, key?: string) =>
  ask(
    api.PATCH('/v1/message-templates/{kind}/{locale}', {
      ...one(kind, locale),
      body,
      ...(key && { headers: { 'Idempotency-Key': key } }),
    }),
  )

addSentences({
  fields: {
    'unknown-placeholder': msg`{name} is none of the words that can be filled in here.`,
  },
})
