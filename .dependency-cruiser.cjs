/** The rooms and who may import whom (docs/architecture.md). Tests may reach anywhere. */
const from = (room, ...allowed) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${allowed.join(', ') || 'none of our other rooms'}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: `^(app|bench|core|durable-objects|platform|queues|scripts|tests|worker)/`,
    pathNot: `^(${[room, ...allowed].join('|')})/`,
  },
})

module.exports = {
  forbidden: [
    from('core'),
    from('platform', 'core'),
    from('durable-objects', 'core', 'platform'),
    from('queues', 'core', 'platform', 'durable-objects'),
    {
      ...from('app', 'core'),
      to: { path: '^(bench|durable-objects|platform|queues|scripts|tests|worker)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-is-plain',
      comment: 'core runs anywhere: nothing of Cloudflare, no storage, no framework',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(cloudflare:|node_modules/(hono|@hono|drizzle-orm|better-auth|@remix-run|react|@cloudflare))' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
