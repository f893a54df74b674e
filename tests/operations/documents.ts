import { apiRoutes } from '../../worker/api/app.ts'
import type { Access } from '../../worker/auth/access.ts'
import { type Reference, referencesOf } from './references.ts'

/** The JSON Schemas that zod makes, as far as a value can be made from them. */
export interface Schema {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  default?: unknown
}

export interface Parameter {
  in: 'path' | 'query' | 'header' | 'cookie'
  name: string
  required?: boolean
  schema: Schema
}

export interface Operation {
  /** `POST /api/v1/exams/{id}/publish` */
  name: string
  method: string
  path: string
  access: Access
  parameters: Parameter[]
  body: { type: string; schema: Schema } | null
  /** Where a request names objects. */
  references: Reference[]
}

interface OpenApi {
  paths: Record<string, Record<string, Described>>
}

interface Described {
  'x-access'?: Access
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** Where each version of the API describes itself. A new version is found by its route. */
export function documentPaths(): string[] {
  return [...apiRoutes()].flatMap((route) => /^GET (\/api\/v\d+\/openapi\.json)$/.exec(route)?.[1] ?? [])
}

/** @param get asks the API for a path */
export async function operations(get: (path: string) => Promise<Pick<Response, 'json'>>): Promise<Operation[]> {
  const paths = documentPaths()
  const documents = await Promise.all(paths.map(async (path) => (await (await get(path)).json()) as OpenApi))
  return documents.flatMap((document, index) => operationsOf(paths[index] ?? '', document))
}

function operationsOf(documentPath: string, { paths }: OpenApi): Operation[] {
  const root = documentPath.replace('/openapi.json', '')
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => toOperation(method.toUpperCase(), root + path, described)),
  )
}

function toOperation(method: string, path: string, described: Described): Operation {
  const name = `${method} ${path}`
  const access = described['x-access']
  if (!access) throw new Error(`${name} says nothing of who may call it`)
  const [content] = Object.entries(described.requestBody?.content ?? {})
  const body = content ? { type: content[0], schema: content[1].schema } : null
  const operation = { name, method, path, access, parameters: described.parameters ?? [], body }
  return { ...operation, references: referencesOf(operation) }
}
