import { ACTS_STEP } from './act-table.ts'

/** How the tables of one attempt came to be what they are; see `migrate`. */
export const ATTEMPT_STEPS = [
  `CREATE TABLE attempt (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     start TEXT NOT NULL,
     deadline TEXT NOT NULL,
     submitted_at TEXT,
     closed_by TEXT,
     grading_queued INTEGER NOT NULL DEFAULT 0,
     roll_told INTEGER NOT NULL DEFAULT 0,
     failures INTEGER NOT NULL DEFAULT 0
   );
   CREATE TABLE ops (
     seq INTEGER PRIMARY KEY,
     op_id TEXT NOT NULL UNIQUE,
     question_id TEXT NOT NULL,
     option_ids TEXT,
     text TEXT,
     client_time TEXT NOT NULL,
     server_time TEXT NOT NULL,
     receipt TEXT NOT NULL,
     late INTEGER NOT NULL DEFAULT 0
   );`,
  `ALTER TABLE attempt ADD COLUMN pen INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE attempt ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE ops ADD COLUMN pen INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE ops ADD COLUMN standing TEXT NOT NULL DEFAULT 'counts';`,
  `${ACTS_STEP}
   ALTER TABLE ops ADD COLUMN ruled_by TEXT;
   ALTER TABLE ops ADD COLUMN ruled_at TEXT;`,
]
