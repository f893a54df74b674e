#!/usr/bin/env node
/**
 * Plays wrangler for the tests of scripts: writes down each call and answers as an account would whose state lies in
 * $STAND_IN/state.json: what exists, and which commands fail with which words.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'

interface State {
  exists: string[]
  fails: Record<string, string>
  says: Record<string, string>
}

const folder = process.env.STAND_IN ?? ''
const args = process.argv.slice(2)
const line = args.join(' ')
const state = JSON.parse(readFileSync(`${folder}/state.json`, 'utf8')) as State
const input = args[0] === 'secret' && args[1] === 'put' ? readFileSync(0, 'utf8') : null
appendFileSync(`${folder}/calls.jsonl`, `${JSON.stringify({ line, input })}\n`)

for (const [start, words] of Object.entries(state.fails)) {
  if (line.startsWith(start)) end(1, words)
}
for (const [start, words] of Object.entries(state.says)) {
  if (line.startsWith(start)) end(0, words)
}
const noun = line.replace(/ (info|get|create|put|list|list-metadata-index|create-metadata-index) /, ' ')
if (/^(d1 info|r2 bucket info|queues info|vectorize get)/.test(line)) {
  if (!state.exists.includes(noun.replace(' --json', ''))) end(1, 'There is none.')
  end(0, JSON.stringify({ uuid: '0f0e0d0c-1111-4222-8333-444455556666' }))
}
if (line.startsWith('vectorize list-metadata-index')) end(0, JSON.stringify(named('metadata ', 'propertyName')))
if (line.startsWith('secret list')) end(0, JSON.stringify(named('secret ', 'name')))
if (line.startsWith('secret put')) remember(`secret ${args[2]}`)
else if (line.startsWith('vectorize create-metadata-index')) remember(`metadata ${args[3]?.split('=')[1]}`)
else if (args.includes('create')) remember(noun.split(' --')[0] ?? '')
end(0, 'done')

function named(kind: string, property: string) {
  return state.exists.filter((one) => one.startsWith(kind)).map((one) => ({ [property]: one.slice(kind.length) }))
}

function remember(one: string): void {
  if (state.exists.includes(one)) end(1, `${one} exists already`)
  writeFileSync(`${folder}/state.json`, JSON.stringify({ ...state, exists: [...state.exists, one] }))
}

function end(code: number, words: string): never {
  console.log(words)
  process.exit(code)
}
