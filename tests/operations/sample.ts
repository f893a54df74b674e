import type { Operation, Schema } from './documents.ts'
import { type Kind, kindOfProperty, namesObject } from './references.ts'

/** The id to put where a request names an object. */
export type Named = (kind: Kind, name: string, where: 'path' | 'body') => string

/** Values for which a schema is too weak: rules between fields, formats of our own. Given although optional. */
const KNOWN: Record<string, () => unknown> = {
  opens_at: () => new Date(Date.now() - 60_000).toISOString(),
  closes_at: () => new Date(Date.now() + 3_600_000).toISOString(),
  option_ids: () => [],
}

/** Parameters of paths that are no objects, where the first allowed value would not do. */
const KNOWN_IN_PATHS: Record<string, string> = { scope: 'user' }

/** A request that its schemas accept, so that nothing but authorisation can refuse it. */
export function requestOf(operation: Operation, named: Named, query: Record<string, string>): [string, RequestInit] {
  const { method, parameters, body } = operation
  const search = new URLSearchParams()
  let path = operation.path
  for (const { in: where, name, schema, required } of parameters) {
    if (where === 'path') {
      const value = KNOWN_IN_PATHS[name] ?? schema.enum?.[0] ?? named(kindInPath(operation, name), name, 'path')
      path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
    } else if (where === 'query' && (name in query || required || isBareNumber(schema))) {
      search.set(name, query[name] ?? String(sample(schema, name, named)))
    }
  }
  const init = { method, ...bodyOf(body, named) }
  return [search.size > 0 ? `${path}?${search}` : path, init]
}

/** Numbers that are read out of a query are called optional by zod, and are not. */
const isBareNumber = (schema: Schema) => schema.default === undefined && [schema.type].flat().includes('integer')

function kindInPath(operation: Operation, name: string): Kind {
  const kind = operation.references.find((reference) => reference.in === 'path' && reference.name === name)?.kind
  if (!kind) throw new Error(`${operation.name}: no object for {${name}}`)
  return kind
}

function bodyOf(body: Operation['body'], named: Named): RequestInit {
  if (!body) return {}
  const value = sample(body.schema, '', named)
  if (body.type === 'application/json') {
    return { body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } }
  }
  if (body.type !== 'multipart/form-data') throw new Error(`no sample of ${body.type}`)
  const form = new FormData()
  for (const [name, schema] of Object.entries(body.schema.properties ?? {})) {
    if (schema.format === 'binary') form.set(name, new File(['A text of a few words, to be read.'], 'sample.txt'))
    else form.set(name, String(sample(schema, name, named)))
  }
  return { body: form }
}

/** The smallest value that a schema allows and that names what requests of this kind name. */
export function sample(schema: Schema, name: string, named: Named): unknown {
  const kind = kindOfProperty(name)
  const known = KNOWN[name]
  if (known) return known()
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const alternative = (schema.anyOf ?? schema.oneOf)?.[0]
  if (alternative) return sample(alternative, name, named)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sample(part, name, named)))
  const types = [schema.type].flat()
  if (types.includes('object')) return objectOf(schema, named)
  if (types.includes('array')) return schema.items ? [sample(schema.items, name, named)] : []
  if (types.includes('boolean')) return true
  if (types.includes('integer') || types.includes('number')) return Math.max(1, schema.minimum ?? 1)
  if (types.includes('null')) return null
  if (!types.includes('string')) throw new Error(`no sample of ${JSON.stringify(schema)}`)
  if (kind) return named(kind, name, 'body')
  if (schema.format === 'date-time') return new Date().toISOString()
  if (schema.format === 'email') return 'nobody@example.org'
  return 'a-sample-of-text'.padEnd(schema.minLength ?? 0, '.')
}

function objectOf({ properties = {}, required = [] }: Schema, named: Named): Record<string, unknown> {
  const given = Object.entries(properties).filter(
    ([name, schema]) => required.includes(name) || name in KNOWN || kindOfProperty(name) || namesObject(schema),
  )
  return Object.fromEntries(given.map(([name, schema]) => [name, sample(schema, name, named)]))
}
