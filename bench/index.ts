/** `npm run bench -- save|storm|cost|limits`: figures of the built Worker under Miniflare; the last line is JSON. See README.md. */
import { benchCost } from './cost.ts'
import { benchLimits } from './limits.ts'
import { benchSave } from './save.ts'
import { benchStorm } from './storm.ts'

const BENCHES: Record<string, () => Promise<{ met: boolean }>> = {
  save: benchSave,
  storm: benchStorm,
  cost: benchCost,
  limits: benchLimits,
}

const name = process.argv[2] ?? ''
const bench = BENCHES[name]
if (!bench) {
  console.error(`npm run bench -- ${Object.keys(BENCHES).join('|')}`)
  process.exit(2)
}
const figures = await bench()
console.log(JSON.stringify({ bench: name, ...figures }))
process.exit(figures.met ? 0 : 1)
