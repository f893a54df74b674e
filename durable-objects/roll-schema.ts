import { ACTS_STEP } from './act-table.ts'

/** Every table of an ExamMonitor, in steps (`migrate`). */
export const ROLL_STEPS = [
  `CREATE TABLE exam (only INTEGER PRIMARY KEY CHECK (only = 1), terms TEXT NOT NULL, shard INTEGER NOT NULL);
   CREATE TABLE students (student_id TEXT PRIMARY KEY) WITHOUT ROWID;
   CREATE TABLE attempts (
     student_id TEXT NOT NULL,
     number INTEGER NOT NULL,
     started_at TEXT NOT NULL,
     deadline TEXT NOT NULL,
     seed INTEGER NOT NULL,
     submitted_at TEXT,
     closed_by TEXT,
     PRIMARY KEY (student_id, number)
   ) WITHOUT ROWID;`,
  'ALTER TABLE attempts ADD COLUMN pen INTEGER NOT NULL DEFAULT 1',
  // deadline_told: whether the attempt's own object knows the deadline. The rest of students is what their page said last.
  `ALTER TABLE exam ADD COLUMN extra_minutes INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE attempts ADD COLUMN deadline_told INTEGER NOT NULL DEFAULT 1;
   ALTER TABLE students ADD COLUMN extra_minutes INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE students ADD COLUMN answered INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE students ADD COLUMN unsent INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE students ADD COLUMN last_saved_at TEXT;
   ALTER TABLE students ADD COLUMN focus_lost INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE students ADD COLUMN seen_at TEXT;
   ALTER TABLE students ADD COLUMN there_until TEXT;
   CREATE TABLE messages (id INTEGER PRIMARY KEY, text TEXT NOT NULL, sent_at TEXT NOT NULL);`,
  ACTS_STEP,
]
