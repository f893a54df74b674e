import type { Operation, Schema } from './documents.ts'

/** What belongs to somebody. `person` belongs to nobody: who may name people may name them all. */
export type Kind =
  | 'document'
  | 'task'
  | 'qcm'
  | 'question'
  | 'group'
  | 'exam'
  | 'attempt'
  | 'notification'
  | 'ticket'
  | 'person'
  | 'session'

/** Parameters of paths that stand for an object, by the word before them. A new one has to be entered here. */
const IN_PATHS: Record<string, Kind> = {
  'documents/{id}': 'document',
  'tasks/{id}': 'task',
  'qcm/{id}': 'qcm',
  'questions/{qid}': 'question',
  'groups/{id}': 'group',
  'exams/{id}': 'exam',
  'attempts/{id}': 'attempt',
  'users/{id}': 'person',
  '{scope}/{subject}': 'person',
  'sessions/{id}': 'session',
}

/** The same for properties of bodies and for the query. */
const IN_BODIES: Record<string, Kind> = {
  document_id: 'document',
  document_ids: 'document',
  qcm_id: 'qcm',
  group_ids: 'group',
  student_ids: 'person',
  question_id: 'question',
  question_ids: 'question',
  attempt_id: 'attempt',
  ids: 'notification',
  ticket: 'ticket',
}

/** Named like ids, and yet no objects: they mean something within what the request names otherwise. */
const NO_OBJECTS = new Set(['id', 'op_id', 'op_ids', 'option_ids', 'correct_option_ids', 'token'])

/** One place of a request that names an object. */
export interface Reference {
  /** A parameter's or property's name. */
  name: string
  in: 'path' | 'body'
  kind: Kind
}

/** Where a request names objects; throws for a place that nobody has entered above. */
export function referencesOf({ name, path, parameters, body }: Omit<Operation, 'references'>): Reference[] {
  const places: Reference[] = []
  for (const parameter of parameters) {
    if (parameter.in === 'path' && !parameter.schema.enum) {
      const place = new RegExp(`[^/]+/\\{${parameter.name}\\}`).exec(path)?.[0] ?? parameter.name
      const kind = IN_PATHS[place]
      if (!kind) throw new Error(`${name}: which object is ${place}? Enter it in IN_PATHS`)
      places.push({ name: parameter.name, in: 'path', kind })
    }
  }
  for (const property of body ? propertiesOf(body.schema) : []) {
    const kind = IN_BODIES[property]
    if (kind) places.push({ name: property, in: 'body', kind })
    else if (/(^|_)ids?$|ticket|token/.test(property) && !NO_OBJECTS.has(property)) {
      throw new Error(`${name}: which object is ${property}? Enter it in IN_BODIES or NO_OBJECTS`)
    }
  }
  return places
}

/** Whether a schema names an object somewhere, so that a sample must hold it although it need not be given. */
export function namesObject(schema: Schema): boolean {
  return propertiesOf(schema).some((property) => property in IN_BODIES)
}

export const kindOfProperty = (property: string): Kind | undefined => IN_BODIES[property]

function propertiesOf(schema: Schema): string[] {
  const within = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const own = Object.entries(schema.properties ?? {})
  const names = [...own.map(([name]) => name), ...own.flatMap(([, inner]) => propertiesOf(inner))]
  return [...new Set([...names, ...within.flatMap((inner) => (inner ? propertiesOf(inner) : []))])]
}
