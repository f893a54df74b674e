import type { Random } from '../../core/random/seeded.ts'
import { mutatedJson, nastyText, nearlyJson } from './nasty.ts'
import { below, pick, spread } from './pick.ts'
import type { HttpRequest } from './send.ts'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE', 'QUERY']

type Mutation = (request: HttpRequest, random: Random) => void

/** What can go wrong with a request, the likelier the more often it stands here. */
export const MUTATIONS: [string, Mutation][] = [
  ['body changed', changeBody],
  ['body changed', changeBody],
  ['body changed', changeBody],
  ['body no JSON', (request, random) => setBody(request, nearlyJson(request.body.toString('utf8') || '{}', random))],
  ['body no JSON', (request, random) => setBody(request, nearlyJson(request.body.toString('utf8') || '{}', random))],
  ['body of bytes', changeBytes],
  ['path changed', changePath],
  ['path changed', changePath],
  ['query changed', changeQuery],
  ['query changed', changeQuery],
  ['header changed', changeHeader],
  ['header changed', changeHeader],
  [
    'method changed',
    (request, random) => {
      request.method = pick(random, METHODS)
    },
  ],
]

function setBody(request: HttpRequest, body: Buffer): void {
  request.body = body
  request.headers['Content-Type'] ??= 'application/json'
}

function changeBody(request: HttpRequest, random: Random): void {
  if (request.headers['Content-Type']?.startsWith('multipart/')) {
    changeBytes(request, random)
    return
  }
  const text = request.body.toString('utf8')
  try {
    setBody(request, Buffer.from(JSON.stringify(mutatedJson(text ? JSON.parse(text) : {}, random)) ?? ''))
  } catch {
    setBody(request, Buffer.from(text.slice(0, below(random, text.length + 1))))
  }
}

function changeBytes(request: HttpRequest, random: Random): void {
  const body = Buffer.from(request.body.length > 0 ? request.body : '{}')
  const at = below(random, body.length)
  const noise = Buffer.from(Array.from({ length: spread(random, 2000) }, () => below(random, 256)))
  setBody(request, Buffer.concat([body.subarray(0, at), noise, body.subarray(at + below(random, 20))]))
}

function changePath(request: HttpRequest, random: Random): void {
  const segments = request.path.split('/')
  const at = 3 + below(random, Math.max(1, segments.length - 3))
  segments[at] = inUrl(random)
  request.path = segments.join('/')
}

function changeQuery(request: HttpRequest, random: Random): void {
  const name = pick(random, ['limit', 'cursor', 'since', 'q', 'start', 'end', 'shard', 'active', inUrl(random)])
  const value = pick(random, [
    inUrl(random),
    inUrl(random),
    '-1',
    '1e9',
    '1e999',
    '0x10',
    '~',
    '~~',
    '2030~',
    '',
    '%00',
    '%ff',
  ])
  request.path += `${request.path.includes('?') ? '&' : '?'}${name}${random() < 0.9 ? '=' : ''}${value}`
}

/** Encoded, nearly encoded, or longer than anything should be. */
export function inUrl(random: Random): string {
  const kind = random()
  if (kind < 0.2)
    return pick(random, [
      '%',
      '%00',
      '%ff%fe',
      '%c0%ae%c0%ae',
      '..',
      '%2e%2e%2f',
      '%ED%A0%80',
      ';',
      '{id}',
      ':id',
      '*',
      '//',
    ])
  if (kind < 0.3) return 'a'.repeat(spread(random, 12_000))
  return encodeURIComponent(Buffer.from(nastyText(random)).toString('utf8')).slice(0, 8_000)
}

const HEADERS = [
  'Content-Type',
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cookie',
  'Origin',
  'CF-Connecting-IP',
  'Upgrade',
  'Content-Encoding',
  'If-None-Match',
  'Range',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'cf-ray',
  'X-HTTP-Method-Override',
  'Referer',
  'Sec-Fetch-Site',
]

export const HEADER_VALUES = [
  '',
  ',',
  ';',
  'null',
  '*/*;q=abc',
  'fr;q=9e9,en;q=-1',
  'xx-yy-zz',
  'Bearer',
  'Bearer ',
  'Bearer a.b.c',
  'Basic Og==',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  'application/json; charset=utf-7',
  'application/json, text/plain',
  'multipart/form-data',
  'text/plain',
  'multipart/form-data; boundary=',
  'application/x-www-form-urlencoded',
  'gzip',
  'websocket',
  '::ffff:1.2.3.4',
  '999.1.1.1',
  '[::1',
  'smartexam.session_token=',
  'smartexam.session_token=%',
  'smartexam.session_data=e30',
  'smartexam.session_token=a.b; smartexam.session_data=%ff',
  'https://',
  'https://evil.example',
  'http://[',
  'bytes=0-1e9',
  'javascript:alert(1)',
]

function changeHeader(request: HttpRequest, random: Random): void {
  const value = random() < 0.7 ? pick(random, HEADER_VALUES) : latin1(nastyText(random)).slice(0, 7_000)
  request.headers[pick(random, HEADERS)] = value
}

/** What may stand in a header: no line ends, nothing beyond Latin-1. */
const latin1 = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
