// The contract as OpenAPI 3.1, generated, never written by hand.
import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { contract } from '../../api/contract.ts'
import { CONTRACT_VERSION, type Endpoint } from '../../api/endpoint.ts'
import { Problem, refusals } from '../../api/problem.ts'

export const OPENAPI_PATH = '/api/openapi.json'

type AnyEndpoint = Endpoint<z.ZodMiniType, z.ZodMiniType>

export function mountOpenapi(app: Hono): void {
  let document: string | undefined
  app.get(OPENAPI_PATH, (http) => {
    document ??= JSON.stringify(describeContract())
    return http.body(document, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  })
}

export function describeContract(): unknown {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [part, endpoints] of Object.entries(contract))
    for (const [name, target] of Object.entries<AnyEndpoint>(endpoints)) {
      const path = target.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [target.method.toLowerCase()]: describeEndpoint(part, name, target) }
    }
  return {
    openapi: '3.1.0',
    info: { title: 'Bookbag', version: String(CONTRACT_VERSION), description: 'What a device and its school say to each other.' },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-bookbag' } },
      schemas: { Problem: jsonSchema(Problem, 'output') },
    },
  }
}

function describeEndpoint(part: string, name: string, target: AnyEndpoint): unknown {
  const { method, access, summary } = target
  const isQuery = method === 'GET' || target.takesBytes
  return {
    operationId: `${part}.${name}`,
    tags: [part],
    summary,
    'x-access': access,
    security: access === 'anyone' ? [] : [{ session: [] }],
    parameters: [...pathParameters(target.path), ...(isQuery ? queryParameters(target.input) : [])],
    ...(method === 'POST' && { requestBody: { content: contentOf(target) } }),
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: jsonSchema(target.output, 'output') } } },
      default: {
        description: `Refused: ${Object.keys(refusals).join(', ')}.`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function contentOf({ takesBytes, input }: AnyEndpoint) {
  return takesBytes ? { 'application/octet-stream': {} } : { 'application/json': { schema: jsonSchema(input, 'input') } }
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' })
}

function pathParameters(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map((found) => found[1])
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}

function queryParameters(input: z.ZodMiniType) {
  const { properties = {}, required = [] } = jsonSchema(input, 'input')
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}
