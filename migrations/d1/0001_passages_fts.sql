-- Full text of passages. The words stay in `passages` alone (external content); triggers keep the index in step.
-- unicode61 with remove_diacritics 2 finds "évaluation" for "evaluation", composed or not.
CREATE VIRTUAL TABLE passages_fts USING fts5(
	heading, text,
	content='passages', content_rowid='id',
	tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER passages_fts_insert AFTER INSERT ON passages BEGIN
	INSERT INTO passages_fts(rowid, heading, text) VALUES (new.id, new.heading, new.text);
END;
--> statement-breakpoint
CREATE TRIGGER passages_fts_delete AFTER DELETE ON passages BEGIN
	INSERT INTO passages_fts(passages_fts, rowid, heading, text) VALUES ('delete', old.id, old.heading, old.text);
END;
--> statement-breakpoint
CREATE TRIGGER passages_fts_update AFTER UPDATE ON passages BEGIN
	INSERT INTO passages_fts(passages_fts, rowid, heading, text) VALUES ('delete', old.id, old.heading, old.text);
	INSERT INTO passages_fts(rowid, heading, text) VALUES (new.id, new.heading, new.text);
END;
