-- Passages are searched by stem. SQLite has no French stemmer, so the words of a passage are stemmed where it is saved
-- (platform/search/passage-index.ts) and the index keeps no text of its own: contentless_delete needs only the rowid
-- to take a passage out again. `owner` is a column of the index so that one teacher's search never walks the others' words.
DROP TRIGGER passages_fts_insert;
--> statement-breakpoint
DROP TRIGGER passages_fts_delete;
--> statement-breakpoint
DROP TRIGGER passages_fts_update;
--> statement-breakpoint
DROP TABLE passages_fts;
--> statement-breakpoint
CREATE VIRTUAL TABLE passages_fts USING fts5(
	owner, heading, text,
	content='', contentless_delete=1,
	tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- Passages saved before this migration are found by their words until their document is read again.
INSERT INTO passages_fts(rowid, owner, heading, text)
SELECT passages.id, documents.owner_id, passages.heading, passages.text
FROM passages JOIN documents ON documents.id = passages.document_id;
--> statement-breakpoint
CREATE TRIGGER passages_fts_delete AFTER DELETE ON passages BEGIN
	DELETE FROM passages_fts WHERE rowid = old.id;
END;
--> statement-breakpoint
-- Titles, file names and stems are short and edited in many places: triggers keep their words as they are, searched by
-- beginning, and the search takes out what only begins alike.
CREATE VIRTUAL TABLE questions_fts USING fts5(
	stem,
	content='questions', content_rowid='rowid',
	tokenize='unicode61 remove_diacritics 2', prefix='3 5'
);
--> statement-breakpoint
INSERT INTO questions_fts(questions_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER questions_fts_insert AFTER INSERT ON questions BEGIN
	INSERT INTO questions_fts(rowid, stem) VALUES (new.rowid, new.stem);
END;
--> statement-breakpoint
CREATE TRIGGER questions_fts_delete AFTER DELETE ON questions BEGIN
	INSERT INTO questions_fts(questions_fts, rowid, stem) VALUES ('delete', old.rowid, old.stem);
END;
--> statement-breakpoint
CREATE TRIGGER questions_fts_update AFTER UPDATE OF stem ON questions BEGIN
	INSERT INTO questions_fts(questions_fts, rowid, stem) VALUES ('delete', old.rowid, old.stem);
	INSERT INTO questions_fts(rowid, stem) VALUES (new.rowid, new.stem);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE qcms_fts USING fts5(
	title, description,
	content='qcms', content_rowid='rowid',
	tokenize='unicode61 remove_diacritics 2', prefix='3 5'
);
--> statement-breakpoint
INSERT INTO qcms_fts(qcms_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER qcms_fts_insert AFTER INSERT ON qcms BEGIN
	INSERT INTO qcms_fts(rowid, title, description) VALUES (new.rowid, new.title, new.description);
END;
--> statement-breakpoint
CREATE TRIGGER qcms_fts_delete AFTER DELETE ON qcms BEGIN
	INSERT INTO qcms_fts(qcms_fts, rowid, title, description) VALUES ('delete', old.rowid, old.title, old.description);
END;
--> statement-breakpoint
CREATE TRIGGER qcms_fts_update AFTER UPDATE OF title, description ON qcms BEGIN
	INSERT INTO qcms_fts(qcms_fts, rowid, title, description) VALUES ('delete', old.rowid, old.title, old.description);
	INSERT INTO qcms_fts(rowid, title, description) VALUES (new.rowid, new.title, new.description);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE documents_fts USING fts5(
	filename,
	content='documents', content_rowid='rowid',
	tokenize='unicode61 remove_diacritics 2', prefix='3 5'
);
--> statement-breakpoint
INSERT INTO documents_fts(documents_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER documents_fts_insert AFTER INSERT ON documents BEGIN
	INSERT INTO documents_fts(rowid, filename) VALUES (new.rowid, new.filename);
END;
--> statement-breakpoint
CREATE TRIGGER documents_fts_delete AFTER DELETE ON documents BEGIN
	INSERT INTO documents_fts(documents_fts, rowid, filename) VALUES ('delete', old.rowid, old.filename);
END;
--> statement-breakpoint
CREATE TRIGGER documents_fts_update AFTER UPDATE OF filename ON documents BEGIN
	INSERT INTO documents_fts(documents_fts, rowid, filename) VALUES ('delete', old.rowid, old.filename);
	INSERT INTO documents_fts(rowid, filename) VALUES (new.rowid, new.filename);
END;
