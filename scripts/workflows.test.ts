import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { needs?: string | string[]; uses?: string; steps?: { uses?: string; run?: string }[] }>
}

const FOLDER = '.github/workflows'
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const workflows = readdirSync(FOLDER).map(
  (name) => [name, parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow] as const,
)

describe.each(workflows)('%s', (_, { jobs, permissions }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])

  it('calls only scripts that package.json has', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:run )?(?!ci)([\w:-]+)/g)].map(([, name]) => name),
    )
    for (const name of called) expect(scripts, name).toHaveProperty([name ?? ''])
  })

  it('uses actions at a version, and workflows and jobs that are there', () => {
    for (const { uses } of [...steps, ...Object.values(jobs)]) {
      if (uses?.startsWith('./')) expect(existsSync(uses), uses).toBe(true)
      else if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
    }
    for (const { needs = [] } of Object.values(jobs)) {
      for (const need of [needs].flat()) expect(jobs).toHaveProperty([need])
    }
  })

  it('may only read the repository, and puts nothing of an event into a shell', () => {
    expect(permissions).toEqual({ contents: 'read' })
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })
})

it('deploys staging from main and production from a tag, each after the tests', () => {
  const of = (name: string) => {
    const found = workflows.find(([file]) => file === name)?.[1]
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  expect(of('ci.yml').on).toMatchObject({ push: { branches: ['main'] } })
  expect(of('ci.yml').jobs.staging).toMatchObject({ needs: ['check', 'test', 'build', 'migrations'] })
  expect(of('release.yml').on).toEqual({ push: { tags: ['v*'] } })
  expect(of('release.yml').jobs.production).toMatchObject({ needs: 'test', with: { environment: 'production' } })
})
