CREATE INDEX `exams_closes` ON `exams` (`closes_at`);--> statement-breakpoint
CREATE INDEX `exams_extended` ON `exams` (`extended_until`) WHERE extended_until is not null;