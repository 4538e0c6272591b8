// The public contract: OpenAPI 3.1 made from the routes. `npm run generate` writes it to api/openapi.json.
import swagger from '@fastify/swagger'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App } from './serve.ts'

/** Must be registered before the routes that it describes. */
export async function describeContract(app: App): Promise<void> {
  await app.http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Integrate Classes',
        version: '1',
        description: 'The platform of a coaching institute.',
      },
      components: {
        securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
      security: [{ accessToken: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: ['/healthz', '/readyz'] }),
    transformObject: jsonSchemaTransformObject,
  })
}
