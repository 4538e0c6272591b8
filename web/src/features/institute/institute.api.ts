// What the institute's settings ask of the server.
import { api, ask } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'

type InstituteChange = NonNullable<
  paths['/v1/institute']['patch']['requestBody']
>['content']['application/json']

export const changeInstitute = (body: InstituteChange, key: string) =>
  ask(api.PATCH('/v1/institute', { body, headers: { 'Idempotency-Key': key } }))

export const changeMark = (file: File) =>
  ask(
    api.PUT('/v1/institute/mark', {
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )
