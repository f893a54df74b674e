import { defineConfig } from 'drizzle-kit'

// Wrangler reads one flat folder of `NNNN_name.sql`, which is what drizzle-kit writes.
export default defineConfig({
  dialect: 'sqlite',
  schema: ['./platform/storage/schema.ts'],
  out: './migrations/d1',
})
