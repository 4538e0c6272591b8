// Templates over HTTP.
import { type App, serve } from '../../../platform/serve.ts'
import {
  PreviewBody,
  PreviewReply,
  TemplateChange,
  TemplateList,
  TemplateParams,
  TemplateReply,
} from './templates.schemas.ts'
import { changeTemplate, listTemplates, previewTemplate, readTemplate } from './templates.ts'

export function serveTemplates(app: App): void {
  serve(
    app,
    'listTemplates',
    { method: 'GET', url: '/v1/message-templates', reply: TemplateList },
    ({ db }) => listTemplates(db),
  )

  serve(
    app,
    'getTemplate',
    {
      method: 'GET',
      url: '/v1/message-templates/:kind/:locale',
      params: TemplateParams,
      reply: TemplateReply,
    },
    ({ db, params }) => readTemplate(db, params.kind, params.locale),
  )

  serve(
    app,
    'changeTemplate',
    {
      method: 'PATCH',
      url: '/v1/message-templates/:kind/:locale',
      params: TemplateParams,
      body: TemplateChange,
      reply: TemplateReply,
    },
    async ({ db, params, body, viewer, clock, audit }) => {
      await changeTemplate(db, params, body, { personId: viewer.personId, at: clock.now() })
      await audit('messageTemplate', null, [`${params.kind}.${params.locale}`, ...Object.keys(body)])
      return readTemplate(db, params.kind, params.locale)
    },
  )

  serve(
    app,
    'previewTemplate',
    {
      method: 'POST',
      url: '/v1/message-templates/:kind/:locale/preview',
      params: TemplateParams,
      body: PreviewBody,
      reply: PreviewReply,
      ownTransaction: true,
    },
    ({ db, params, body }) => previewTemplate(db, params.kind, params.locale, body),
  )
}
